package dev.connreg.az.command;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** JSON as editors and shells write it: in UTF-8 or UTF-16, with or without a byte order mark. */
final class EncodedText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EncodedText() {}

    /** The text without its byte order mark; empty if it is neither UTF-8 nor UTF-16. */
    static Optional<String> decode(byte[] bytes) {
        try {
            var text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** JSON begins with an ASCII character, so without a mark the zero beside it tells (RFC 4627, section 3). */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return UTF_8;
        }
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || second == 0) {
            return UTF_16LE;
        }
        return first == 0xFE && second == 0xFF || first == 0 ? UTF_16BE : UTF_8;
    }
}
