package dev.connreg.credential.certificate;

import dev.connreg.file.TextFile;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file looks like that is neither a certificate nor a key as far as can be read. */
final class Looks {

    private static final int HEAD = 65_536;

    /** The first bytes, in hexadecimal, and what they say. */
    private static final Map<String, FindingCode> MAGIC = Map.of(
            "1f8b", FindingCode.IS_COMPRESSED,
            "b0b5f11e", FindingCode.IS_MICROSOFT_KEY,
            "1ef1b5b0", FindingCode.IS_MICROSOFT_KEY,
            "07020000", FindingCode.IS_MICROSOFT_KEY,
            "0000feff", FindingCode.IS_UTF_32,
            "fffe0000", FindingCode.IS_UTF_32);

    /** In this order, as a manifest may hold PEM with other dashes. */
    private static final List<Map.Entry<Pattern, FindingCode>> WORDS = List.of(
            Map.entry(Pattern.compile("\\A(ssh-|ecdsa-sha2-)\\S+ "), FindingCode.IS_SSH_PUBLIC_KEY),
            Map.entry(
                    Pattern.compile("\"?kind\"?: *\"?Secret\\b|\\btls\\.(crt|key)\"?: *\"?LS0t"),
                    FindingCode.IS_SECRET_MANIFEST),
            Map.entry(
                    Pattern.compile("\\p{Pd}{0,8}[\\p{Pd}&&[^-]]\\p{Pd}{0,8}\\s?BEGIN "),
                    FindingCode.IS_PEM_WITH_DASHES));

    private Looks() {}

    /** Empty if it looks like nothing that is known. */
    static Optional<CodedFinding> of(byte... bytes) {
        var head = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        var begin = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
        var text = TextFile.decode(begin).orElseGet(() -> new String(begin, StandardCharsets.UTF_8));
        return MAGIC.entrySet().stream()
                .filter(magic -> head.startsWith(magic.getKey()))
                .findFirst()
                .map(magic -> CodedFinding.error(magic.getValue())
                        .with(Fact.TYPE, magic.getKey().equals("07020000") ? "MSBLOB" : "PVK"))
                .or(() -> WORDS.stream()
                        .filter(words -> words.getKey().matcher(text).find())
                        .findFirst()
                        .map(words -> CodedFinding.error(words.getValue())));
    }
}
