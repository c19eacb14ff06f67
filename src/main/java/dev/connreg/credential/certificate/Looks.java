package dev.connreg.credential.certificate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file looks like that is neither a certificate nor a key as far as can be read: the rest of a sentence about it. */
final class Looks {

    private static final int HEAD = 4096;

    /** The first bytes, in hexadecimal, and what they say. */
    private static final Map<String, String> MAGIC = Map.of(
            "1f8b", "is compressed: unpack it with gunzip",
            "b0b5f11e",
                    "is a key in Microsoft's form PVK. To make PEM of it: openssl rsa -inform PVK -in FILE -out mycert.key",
            "1ef1b5b0",
                    "is a key in Microsoft's form PVK. To make PEM of it: openssl rsa -inform PVK -in FILE -out mycert.key",
            "07020000",
                    "is a key in Microsoft's form MSBLOB. To make PEM of it: openssl rsa -inform MSBLOB -in FILE -out mycert.key",
            "0000feff", "is text in UTF-32: save it in UTF-8",
            "fffe0000", "is text in UTF-32: save it in UTF-8");

    private static final Map<Pattern, String> WORDS = Map.of(
            Pattern.compile("\\A(ssh-|ecdsa-sha2-)\\S+ "),
                    "is a public key of SSH: give the private key, which is in the file without .pub",
            Pattern.compile("\"?kind\"?: *\"?Secret\\b"),
                    "is a manifest of a Kubernetes Secret: take the parts out with kubectl get secret NAME -o jsonpath='{.data.tls\\.crt}' | base64 -d, or leave the Secret where it is, with tls.mode kubernetesSecret",
            Pattern.compile("[\\p{Pd}&&[^-]]+\\s?BEGIN "),
                    "has a BEGIN line with other dashes than hyphens, as editors make of them: write five hyphens (-) on each side");

    private Looks() {}

    /** With FILE for the name, where a command helps. */
    static Optional<String> of(byte... bytes) {
        var head = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        var text = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8);
        return MAGIC.entrySet().stream()
                .filter(magic -> head.startsWith(magic.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .or(() -> WORDS.entrySet().stream()
                        .filter(words -> words.getKey().matcher(text).find())
                        .findFirst()
                        .map(Map.Entry::getValue));
    }
}
