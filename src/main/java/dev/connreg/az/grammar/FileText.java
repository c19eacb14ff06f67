package dev.connreg.az.grammar;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Bytes of a file as text, as az reads them (azure-cli-core, util.read_file_content). */
final class FileText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /** UTF-8, else UTF-16, else base64 of the bytes; with plain line ends and no byte order mark. */
    static String decode(byte[] bytes) {
        return Stream.of(UTF_8, utf16(bytes), UTF_16BE)
                .flatMap(charset -> decode(bytes, charset).stream())
                .findFirst()
                .map(FileText::plain)
                .orElseGet(() -> Base64.getEncoder().encodeToString(bytes));
    }

    private static Charset utf16(byte[] bytes) {
        var bigEndian = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return bigEndian ? UTF_16BE : UTF_16LE;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        var start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        return text.substring(start).replace("\r\n", "\n").replace('\r', '\n');
    }
}
