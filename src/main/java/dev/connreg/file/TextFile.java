package dev.connreg.file;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the small files that people and az write: specs, credentials, configuration. */
public final class TextFile {

    // Specs and certificate chains are a few kilobytes, az's profile and token cache some megabytes.
    private static final int LARGEST = 16 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** As {@link #text(Path)}, with a Failure that names the file and says why it cannot be read. */
    public static String read(Path path) {
        try {
            return text(path);
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(path, FileTrouble.unreadable(e)));
        }
    }

    /** The text of a file of up to 16 MiB, in UTF-8 or, as Windows writes it, in UTF-16. */
    public static String text(Path path) throws IOException {
        return text(bytes(path), path.toString());
    }

    /** The same of a stream, up to its end or to that many bytes. */
    public static String text(InputStream in, String name, int most) throws IOException {
        return text(bytes(in, name, most), name);
    }

    /** As {@link #text(Path)}, of a file of up to that many bytes. */
    public static String text(Path path, int most) throws IOException {
        return text(bytes(path, most), path.toString());
    }

    /** As {@link #text(Path)}, of a stream up to its end. */
    public static String text(InputStream in, String name) throws IOException {
        return text(in, name, LARGEST);
    }

    /** The bytes of a file of up to 16 MiB, for those that may be no text. */
    public static byte[] bytes(Path path) throws IOException {
        return bytes(path, LARGEST);
    }

    private static byte[] bytes(Path path, int most) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "it is a directory: name the file in it");
        }
        try (var in = Files.newInputStream(path)) {
            return bytes(in, path.toString(), most);
        }
    }

    /** The same of a stream, up to its end. */
    public static byte[] bytes(InputStream in, String name) throws IOException {
        return bytes(in, name, LARGEST);
    }

    private static byte[] bytes(InputStream in, String name, int most) throws IOException {
        var bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new FileSystemException(name, null, "it is larger than %d MiB".formatted(most >> 20));
        }
        return bytes;
    }

    private static String text(byte[] bytes, String name) throws IOException {
        return decode(bytes)
                .orElseThrow(() ->
                        new FileSystemException(name, null, "it is neither UTF-8 nor UTF-16 text: save it as UTF-8"));
    }

    /** The text that bytes are, without a byte order mark; empty if they are no text. */
    public static Optional<String> decode(byte[] bytes) {
        try {
            var text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** What we read begins with an ASCII character, so without a mark the zero beside it tells (RFC 4627, section 3). */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF || first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
