package dev.connreg.template.readme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What connreg wrote into a directory, as the {@code README.md} there tells in a comment at its end: who finds a file by
 * its digest knows that nobody has changed it.
 */
public final class WrittenFiles {

    /** Where nothing tells what was written. */
    public static final WrittenFiles NONE = new WrittenFiles(Map.of());

    private static final String HEAD = "\n<!-- Written by connreg, which replaces what is still as it was written:\n";

    private static final Pattern COMMENT =
            Pattern.compile(Pattern.quote(HEAD) + "((?:[^\n]+ sha256:[0-9a-f]{64}\n)*)-->\n");

    /** Sorted, so that the order in which files are written leaves no trace. */
    private final TreeMap<String, String> digests;

    private WrittenFiles(Map<String, String> digests) {
        this.digests = new TreeMap<>(digests);
    }

    /** As the text of a README has it. */
    public static WrittenFiles in(String readme) {
        var comment = COMMENT.matcher(readme);
        return comment.find()
                ? new WrittenFiles(comment.group(1)
                        .lines()
                        .map(line -> line.split(" sha256:", 2))
                        .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (_, last) -> last)))
                : NONE;
    }

    /** Whether one of that name was written. */
    public boolean has(String name) {
        return digests.containsKey(name);
    }

    /** Whether it is as it was written. */
    public boolean hasUnchanged(String name, byte[] bytes) {
        return digest(content(name, bytes)).equals(digests.get(name));
    }

    /** What of a file somebody has written: without the comment, which is no part of the README's own text. */
    public static byte[] content(String name, byte[] bytes) {
        return name.equals(TemplateReadme.NAME)
                // In which every sequence of bytes is a text, and the same ones again.
                ? COMMENT.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .replaceFirst("")
                        .getBytes(StandardCharsets.ISO_8859_1)
                : Arrays.copyOf(bytes, bytes.length);
    }

    /** The same files, the README with a comment that tells of them and of those written before. */
    public SequencedMap<String, String> recordIn(SequencedMap<String, String> texts) {
        var all = new TreeMap<>(digests);
        texts.forEach((name, text) -> all.put(name, digest(text.getBytes(StandardCharsets.UTF_8))));
        var comment = all.entrySet().stream()
                .map(file -> file.getKey() + " sha256:" + file.getValue() + "\n")
                .collect(Collectors.joining("", HEAD, "-->\n"));
        var recorded = new LinkedHashMap<>(texts);
        recorded.computeIfPresent(TemplateReadme.NAME, (_, text) -> text + comment);
        return recorded;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
