package dev.connreg.credential.certificate;

import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.io.pem.PemObject;

/** A file of certificates or keys as people have them: PEM, and what copying, shells and tools make of it. */
final class PemFile {

    /** Its label, the headers of an encrypted key (RFC 1421), and its base64. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?<![ \\t])[ \\t]*+-----BEGIN ([A-Z0-9 ]{1,64})-----(?:\\s*(Proc-Type:\\s*4,ENCRYPTED)\\s+(DEK-Info:\\s*[A-Z0-9-]{1,64},[0-9A-Fa-f]{1,64}))?([^-:]*+)-----END \\1-----",
            Pattern.DOTALL);

    private static final Pattern ESCAPED_IN_JSON = Pattern.compile("\\\\u00([0-7][0-9A-Fa-f])");

    /** JSON in JSON escapes the backslash as well. */
    private static final Pattern ESCAPED_AGAIN = Pattern.compile("\\\\+(?=[nru/])");

    private static final Pattern ESCAPED_IN_URL = Pattern.compile("%([0-7][0-9A-Fa-f])");

    private static final String KEY = "PRIVATE KEY";

    private final Path path;
    private final byte[] bytes;

    private PemFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Throws a Failure if it cannot be read. */
    static PemFile read(Path path) {
        try {
            return new PemFile(path, TextFile.bytes(path));
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(path, FileTrouble.unreadable(e)));
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * What a file holds.
     *
     * @param form as {@link Fact#FORM} has it
     * @param blocks those of PEM; DER and the like as the one that PEM would hold
     */
    record Content(String form, List<PemObject> blocks) {

        Content inBase64() {
            return new Content("base64 " + form, blocks);
        }
    }

    /** Throws a Failure if it is empty, or a block is damaged. */
    Content content() {
        if (bytes.length == 0) {
            throw new Failure("file '%s' is empty: get it anew from where it was made".formatted(path));
        }
        // Latin 1 takes every byte: a comment beside the blocks may be in any encoding.
        var text = TextFile.decode(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        var pem = unescaped(Pem.withoutComments(text));
        if (pem.contains(Pem.BEGIN)) {
            return new Content(
                    "PEM",
                    Pem.blocks(inLines(pem), "file '%s'".formatted(path)).stream()
                            .map(PemFile::named)
                            .toList());
        }
        return DerFile.read(bytes)
                .map(block -> new Content("DER", List.of(block)))
                .or(() -> decoded(text)
                        .map(inner -> new PemFile(path, inner).content().inBase64()))
                .orElse(new Content("DER", List.of()));
    }

    /** By what it is: old tools call a container of certificates a certificate, and people change the labels of keys. */
    private static PemObject named(PemObject block) {
        return DerFile.read(block.getContent())
                .filter(it ->
                        block.getType().equals("CERTIFICATE") && it.getType().equals(DerFile.PKCS7)
                                || block.getHeaders().isEmpty()
                                        && block.getType().endsWith(KEY)
                                        && it.getType().endsWith(KEY))
                .orElse(block);
    }

    /** JSON may have escaped any character, and URLs have more than the blanks. */
    private static String unescaped(String text) {
        if (text.contains("-----BEGIN%20")) {
            return ESCAPED_IN_URL.matcher(text).replaceAll(PemFile::character);
        }
        if (text.contains("-----BEGIN+")) {
            // A form of HTML has + for a blank, so that one of base64 is escaped.
            return ESCAPED_IN_URL.matcher(text.replace('+', ' ')).replaceAll(PemFile::character);
        }
        return text.contains(Pem.BEGIN)
                ? ESCAPED_IN_JSON
                        .matcher(ESCAPED_AGAIN.matcher(text).replaceAll("\\\\"))
                        .replaceAll(PemFile::character)
                : text;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16)));
    }

    /** Newlines may have become blanks or {@code \\n}. */
    private static String inLines(String text) {
        return BLOCK.matcher(text.replace("\\r", "").replace("\\n", "\n").replace("\\/", "/"))
                .replaceAll(block -> Matcher.quoteReplacement("\n-----BEGIN %1$s-----\n%2$s%3$s\n-----END %1$s-----\n"
                        .formatted(
                                block.group(1),
                                block.group(2) == null ? "" : block.group(2) + "\n" + block.group(3) + "\n\n",
                                String.join("\n", block.group(4).strip().split("\\s+")))));
    }

    /** The data of a Kubernetes Secret is base64, and so is DER that was meant for PEM. */
    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder()
                            .decode(text.replaceAll("\\s+", "").replaceAll("^\"|\"$", "")))
                    .filter(inner -> inner.length > 0);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
