package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.certificate.AddressText;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.ServerCertificate;
import dev.connreg.credential.certificate.ServerRequirements;
import dev.connreg.credential.certificate.ShownCertificate;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a certificate that has been checked is good for, or why it is not. */
public final class CertificateVerdict {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String SUBJECT = "subject";
    private static final String DAYS_LEFT = "daysLeft";

    private CertificateVerdict() {}

    /** One that is good, for people. */
    public static String text(
            ServerCertificate certificate, CertificateFiles files, ServerRequirements wanted, Instant now) {
        return "certificate '%s' is good for %s: it fits key '%s', clients accept it, and it expires on %s.%n"
                .formatted(
                        files.certificate(),
                        Stream.concat(Stream.of(AddressText.of(wanted.service())), wanted.hostNames().stream())
                                .collect(Collectors.joining(", ")),
                        files.key(),
                        new TimeText(now).until(certificate.expiry()));
    }

    /** One that is good, for programs: {@code isGood}, whose and until when, and what soon will be wrong. */
    public static JsonNode json(ServerCertificate certificate, Optional<ShownCertificate> own, Instant now) {
        return verdict(true, own, now, certificate.warnings());
    }

    /**
     * One that is not good, for programs: {@code findings}, each with its {@code code} (null for most) and {@code message}; of a
     * certificate that cannot be read, nothing else.
     */
    public static JsonNode json(List<Finding> findings, Optional<ShownCertificate> own, Instant now) {
        var json = verdict(false, own, now, List.of());
        findings.forEach(finding -> json.withArray("findings")
                .addObject()
                .put(
                        "code",
                        finding instanceof CodedFinding coded ? coded.code().name() : null)
                .put("message", FindingText.of(finding)));
        return json;
    }

    private static ObjectNode verdict(
            boolean isGood, Optional<ShownCertificate> own, Instant now, List<String> warnings) {
        var json = JSON.objectNode()
                .put("isGood", isGood)
                .put(SUBJECT, own.map(ShownCertificate::subject).orElse(null))
                .put("expiry", own.map(it -> it.end().toString()).orElse(null))
                .put(
                        DAYS_LEFT,
                        own.map(it -> Duration.between(now, it.end()).toDays()).orElse(null));
        warnings.forEach(json.putArray("warnings")::add);
        json.putArray("findings");
        return json;
    }

    /** A row for each finding or warning, and one if there is none. */
    public static List<Map<String, String>> rows(JsonNode verdict) {
        var rows = Stream.concat(
                        verdict.path("findings")
                                .valueStream()
                                .map(it ->
                                        row(verdict, "error", it.path("message").asText())),
                        verdict.path("warnings").valueStream().map(it -> row(verdict, "warning", it.asText())))
                .toList();
        return rows.isEmpty() ? List.of(row(verdict, "good", "It fits its key, and clients accept it.")) : rows;
    }

    private static Map<String, String> row(JsonNode verdict, String severity, String message) {
        var row = new LinkedHashMap<String, String>();
        row.put("Verdict", severity);
        row.put("Subject", verdict.path(SUBJECT).asText(""));
        row.put("DaysLeft", verdict.path(DAYS_LEFT).asText(""));
        row.put("Message", message);
        return row;
    }
}
