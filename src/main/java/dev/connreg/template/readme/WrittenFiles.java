package dev.connreg.template.readme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What connreg wrote into a directory: who finds a file by its digest knows that nobody has changed it. The digests of a
 * template's files are in a comment at the end of the {@code README.md} beside them; any other file has its own. Line ends are
 * no part of what was written: a checkout of git on Windows turns them into its own.
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
        var comment = COMMENT.matcher(withLineFeeds(readme));
        return comment.find()
                ? new WrittenFiles(comment.group(1)
                        .lines()
                        .map(line -> line.split(" sha256:", 2))
                        .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (_, last) -> last)))
                : NONE;
    }

    /** Whether it was written, and perhaps changed since. */
    public boolean has(String name, byte[] bytes) {
        return recorded(name, bytes).isPresent();
    }

    /** Whether it is as it was written. */
    public boolean hasUnchanged(String name, byte[] bytes) {
        return recorded(name, bytes)
                .filter(digest(content(name, bytes))::equals)
                .isPresent();
    }

    private Optional<String> recorded(String name, byte[] bytes) {
        return Optional.ofNullable(digests.get(name)).or(() -> DigestLine.in(bytes));
    }

    /** What a file was made to say, with line feeds and without the comment on what was written. */
    public static byte[] content(String name, byte[] bytes) {
        return name.equals(TemplateReadme.NAME) ? without(COMMENT, bytes) : DigestLine.without(bytes);
    }

    static byte[] without(Pattern comment, byte[] bytes) {
        return comment.matcher(text(bytes)).replaceFirst("").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In a charset in which every sequence of bytes is a text, and the same ones again. */
    static String text(byte[] bytes) {
        return withLineFeeds(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The same files with those comments; the README tells of those written before as well. */
    public SequencedMap<String, String> recordIn(SequencedMap<String, String> texts) {
        var recorded = new LinkedHashMap<>(texts);
        if (texts.containsKey(TemplateReadme.NAME)) {
            recorded.computeIfPresent(TemplateReadme.NAME, (_, text) -> text + comment(texts));
        } else {
            recorded.replaceAll((_, text) -> text + DigestLine.of(digest(text)));
        }
        return recorded;
    }

    private String comment(Map<String, String> texts) {
        var all = new TreeMap<>(digests);
        texts.forEach((name, text) -> all.put(name, digest(text)));
        return all.entrySet().stream()
                .map(file -> file.getKey() + " sha256:" + file.getValue() + "\n")
                .collect(Collectors.joining("", HEAD, "-->\n"));
    }

    private static String digest(String text) {
        return digest(withLineFeeds(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
