package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.ServerCertificate;
import dev.connreg.credential.certificate.ServerRequirements;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Finding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a certificate that has been checked is good for, or why it is not. */
public final class CertificateVerdict {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CertificateVerdict() {}

    /** One that is good, for people. */
    public static String text(
            ServerCertificate certificate, CertificateFiles files, ServerRequirements wanted, Instant now) {
        return "certificate '%s' is good for %s: it fits key '%s', clients accept it, and it expires on %s.%n"
                .formatted(
                        files.certificate(),
                        Stream.concat(Stream.of(wanted.service().getHostAddress()), wanted.hostNames().stream())
                                .collect(Collectors.joining(", ")),
                        files.key(),
                        new TimeText(now).until(certificate.expiry()));
    }

    /** One that is good, for programs: {@code isGood}, its {@code expiry}, and what soon will be wrong. */
    public static JsonNode json(ServerCertificate certificate) {
        return verdict(true, certificate.warnings())
                .put("expiry", certificate.expiry().toString());
    }

    /** One that is not good, for programs: {@code findings}, each with its {@code code} (null for most) and {@code message}. */
    public static JsonNode json(List<Finding> findings) {
        var json = verdict(false, List.of()).putNull("expiry");
        findings.forEach(finding -> json.withArray("findings")
                .addObject()
                .put(
                        "code",
                        finding instanceof CodedFinding coded ? coded.code().name() : null)
                .put("message", FindingText.of(finding)));
        return json;
    }

    private static ObjectNode verdict(boolean isGood, List<String> warnings) {
        var json = JSON.objectNode().put("isGood", isGood);
        warnings.forEach(json.putArray("warnings")::add);
        json.putArray("findings");
        return json;
    }

    /** A row a finding or warning. */
    public static List<Map<String, String>> rows(JsonNode verdict) {
        return Stream.concat(
                        verdict.path("findings")
                                .valueStream()
                                .map(it -> row("error", it.path("message").asText())),
                        verdict.path("warnings").valueStream().map(it -> row("warning", it.asText())))
                .toList();
    }

    private static Map<String, String> row(String severity, String message) {
        var row = new LinkedHashMap<String, String>();
        row.put("Severity", severity);
        row.put("Message", message);
        return row;
    }
}
