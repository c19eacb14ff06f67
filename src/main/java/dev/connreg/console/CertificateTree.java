package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.certificate.ShownCertificate;
import dev.connreg.credential.certificate.ShownFiles;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Certificates below those that signed them, and what private keys belong to them. */
public final class CertificateTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ShownFiles files;
    private final Instant now;

    private CertificateTree(ShownFiles files, Instant now) {
        this.files = files;
        this.now = now;
    }

    /** For people. */
    public static String text(ShownFiles files, Instant now) {
        var tree = new CertificateTree(files, now);
        return tree.indices()
                        .filter(index -> files.signer(index).isEmpty())
                        .mapToObj(index -> tree.branch(index, "", ""))
                        .collect(Collectors.joining())
                + files.keys().stream().map(tree::key).collect(Collectors.joining());
    }

    private IntStream indices() {
        return IntStream.range(0, files.certificates().size());
    }

    private String branch(int index, String first, String rest) {
        var below = indices()
                .filter(other -> files.signer(other).filter(it -> it == index).isPresent())
                .mapToObj(other -> branch(other, rest + "└─ ", rest + "   "))
                .collect(Collectors.joining());
        return first
                + lines(files.certificates().get(index)).stream()
                        .collect(Collectors.joining("\n" + rest + "   ", "", "\n"))
                + below;
    }

    private List<String> lines(ShownCertificate one) {
        var usages = one.usages().isEmpty() ? "" : "; for " + String.join(", ", one.usages());
        return List.of(
                "%s (%s)".formatted(plain(one.subject()), String.join("; ", one.places())),
                "names: " + plain(one.names()),
                "valid from %s, %s"
                        .formatted(
                                TimeText.at(one.begin()),
                                one.end().isBefore(now)
                                        ? "expired on " + new TimeText(now).since(one.end())
                                        : "expires on " + new TimeText(now).until(one.end())),
                "%s, signed with %s by %s%s%s"
                        .formatted(
                                one.key(),
                                one.signature(),
                                one.isSelfSigned() ? "itself" : plain(one.issuer()),
                                one.isAuthority() ? "; CA" : "",
                                usages),
                "SHA-256 " + one.fingerprint());
    }

    private String key(ShownFiles.Key key) {
        return "private key (%s): %s, %s%n"
                .formatted(
                        key.place(),
                        key.kind(),
                        key.certificate()
                                .map(index -> "that of "
                                        + plain(files.certificates().get(index).subject()))
                                .orElse("of none of these certificates"));
    }

    private static String plain(String text) {
        return ControlCharacters.onOneLine(text);
    }

    /** For programs: {@code certificates} with the index of its {@code signer}, and {@code keys} with that of their {@code certificate}. */
    public static JsonNode json(ShownFiles files, Instant now) {
        var tree = new CertificateTree(files, now);
        var json = JSON.objectNode();
        var certificates = json.putArray("certificates");
        tree.indices().mapToObj(tree::certificate).forEach(certificates::add);
        var keys = json.putArray("keys");
        files.keys()
                .forEach(key -> keys.addObject()
                        .put("file", key.place())
                        .put("kind", key.kind())
                        .put("certificate", key.certificate().orElse(null)));
        return json;
    }

    private ObjectNode certificate(int index) {
        var one = files.certificates().get(index);
        var json = JSON.objectNode();
        one.places().forEach(json.putArray("places")::add);
        json.put("subject", one.subject())
                .put("issuer", one.issuer())
                .put("signer", files.signer(index).orElse(null))
                .put("names", one.names())
                .put("begin", one.begin().toString())
                .put("expiry", one.end().toString())
                .put("isExpired", one.end().isBefore(now))
                .put("key", one.key())
                .put("signature", one.signature())
                .put("isAuthority", one.isAuthority())
                .put("isSelfSigned", one.isSelfSigned())
                .put("fingerprint", one.fingerprint());
        one.usages().forEach(json.putArray("usages")::add);
        return json;
    }

    /** A row a certificate. */
    public static List<Map<String, String>> rows(JsonNode shown) {
        return shown.path("certificates")
                .valueStream()
                .<Map<String, String>>map(one -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("Subject", one.path("subject").asText());
                    row.put("Names", one.path("names").asText());
                    row.put("Expiry", one.path("expiry").asText());
                    row.put("Key", one.path("key").asText());
                    return row;
                })
                .toList();
    }
}
