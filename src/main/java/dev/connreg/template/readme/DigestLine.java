package dev.connreg.template.readme;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last line of a file that has no README beside it: a comment with the digest of what is before it. With a digest in
 * another file, passwords could be guessed and tried; who can read that of a Secret here can read the Secret itself.
 */
final class DigestLine {

    private static final String WORDS =
            "# Written by connreg, which replaces this file as long as nobody changes it: sha256:";

    private static final Pattern LINE = Pattern.compile("(?m)^" + Pattern.quote(WORDS) + "([0-9a-f]{64})\n");

    private DigestLine() {}

    static String of(String digest) {
        return WORDS + digest + "\n";
    }

    /** The digest that a file tells. */
    static Optional<String> in(byte[] bytes) {
        var line = LINE.matcher(WrittenFiles.text(bytes));
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    static byte[] without(byte[] bytes) {
        return WrittenFiles.without(LINE, bytes);
    }
}
