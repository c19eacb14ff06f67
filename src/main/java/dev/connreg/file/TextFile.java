package dev.connreg.file;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the small files that people and az write: specs, credentials, configuration. */
public final class TextFile {

    // Specs and certificate chains are a few kilobytes: more is a mistake in the path.
    private static final int LARGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** As {@link #text(Path)}, with a Failure that names the file and says why it cannot be read. */
    public static String read(Path path) {
        try {
            return text(path);
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(path, FileTrouble.unreadable(e)));
        }
    }

    /** The text of a file of up to 1 MiB, in UTF-8, or in UTF-16 with its byte order mark, as Windows writes it. */
    public static String text(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "it is a directory: name the file in it");
        }
        try (var in = Files.newInputStream(path)) {
            return text(in, path.toString());
        }
    }

    /** The same of a stream, up to its end. */
    public static String text(InputStream in, String name) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new FileSystemException(name, null, "it is larger than 1 MiB");
        }
        var text = charset(bytes).decode(ByteBuffer.wrap(bytes)).toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        return switch (bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
