package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.deployment.diagnosis.KnownErrors;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Problem;
import dev.connreg.problem.SecretLooks;
import dev.connreg.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, for programs: {@code isFine}, {@code isMissing}, {@code findings}, what was {@code notLookedAt}, and
 * {@code agentVersion}, {@code distribution} and {@code troubleshootingGuide} (null where Azure does not tell). A finding
 * has its {@code code} (null outside the catalogue), {@code severity}, {@code cause}, {@code evidence}, {@code remedy},
 * {@code commands} and {@code alternatives}, which have a remedy and commands each.
 */
public final class DiagnosisJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DiagnosisJson() {}

    /** What is wrong with a site. */
    public static JsonNode of(DiagnosisReport report) {
        var json = JSON.objectNode().put("isFine", report.isFine()).put("isMissing", report.isMissing());
        var findings = json.putArray("findings");
        report.findings().stream().map(DiagnosisJson::finding).forEach(findings::add);
        var unseen = json.putArray("notLookedAt");
        report.unseen()
                .forEach(one -> unseen.addObject()
                        .put("kind", one.kind())
                        .put("name", one.id().name())
                        .put("id", one.id().toString())
                        .put("reason", one.reason()));
        report.onCluster().forEach(reason -> unseen.add(onCluster(reason)));
        var details = report.details();
        json.put("agentVersion", details.agentVersion().orElse(null))
                .put("distribution", details.distribution().orElse(null))
                .put("troubleshootingGuide", details.guide().orElse(null));
        return json;
    }

    /** Kubernetes has no ids of Azure. */
    private static ObjectNode onCluster(CodedFinding reason) {
        return JSON.objectNode()
                .put("kind", reason.facts().getOrDefault(Fact.KIND, "cluster"))
                .put(
                        "name",
                        reason.facts()
                                .getOrDefault(Fact.NAMESPACE, reason.facts().get(Fact.CLUSTER)))
                .putNull("id")
                .put("reason", FindingText.of(reason));
    }

    /** What a message shows; {@code findings} is empty if that is not known. */
    public static JsonNode of(List<KnownError> errors) {
        var json = JSON.objectNode();
        var findings = json.putArray("findings");
        errors.stream().map(DiagnosisJson::error).forEach(findings::add);
        return json;
    }

    /** All errors that there are. */
    public static JsonNode list() {
        var list = JSON.arrayNode();
        for (var code : ErrorCode.values()) {
            list.add(JSON.objectNode()
                    .put("code", code.published())
                    .put("where", ErrorText.layer(code))
                    .put("cause", ErrorCauses.of(code))
                    .put("retry", retry(code))
                    .put("isUncertain", KnownErrors.partlyGuessed().contains(code)));
        }
        return list;
    }

    /** A row a code. */
    public static List<Map<String, String>> listRows(JsonNode list) {
        return list.valueStream()
                .map(error -> row(error, "Code", "code", "Where", "where", "Cause", "cause"))
                .toList();
    }

    /** A row a finding. */
    public static List<Map<String, String>> rows(JsonNode report) {
        return report.path("findings")
                .valueStream()
                .map(finding -> row(finding, "Code", "code", "Severity", "severity", "Cause", "cause"))
                .toList();
    }

    private static Map<String, String> row(JsonNode node, String... columns) {
        var row = new LinkedHashMap<String, String>();
        for (var column = 0; column < columns.length; column += 2) {
            row.put(columns[column], node.path(columns[column + 1]).asText(""));
        }
        return row;
    }

    static JsonNode finding(Finding finding) {
        return switch (finding) {
            case KnownError error -> error(error);
            case CodedFinding coded -> coded(coded);
            case Finding.Message _, Problem _ ->
                JSON.objectNode().putNull("code").put("cause", FindingText.of(finding));
        };
    }

    private static ObjectNode error(KnownError error) {
        var json = start(error.code().published(), error.severity())
                .put("cause", ErrorCauses.of(error.code()))
                .put("evidence", SecretLooks.hidden(error.evidence()))
                .put("isUncertain", !error.isCertain());
        return with(json, ErrorText.remedy(error)).put("retry", retry(error.code()));
    }

    private static ObjectNode coded(CodedFinding coded) {
        var json = start(coded.errorCode().map(ErrorCode::published).orElse(null), coded.severity());
        var statement = SecretLooks.hidden(FindingText.statement(coded));
        json.put("cause", coded.errorCode().map(ErrorCauses::of).orElse(statement))
                .put("evidence", statement)
                .put("isUncertain", false);
        coded.errorCode()
                .ifPresent(code ->
                        with(json, ErrorRemedies.of(code, coded.facts())).put("retry", retry(code)));
        return json;
    }

    private static ObjectNode start(@Nullable String code, Severity severity) {
        return JSON.objectNode().put("code", code).put("severity", lowercase(severity));
    }

    private static ObjectNode with(ObjectNode json, Remedy remedy) {
        put(json, remedy.ways().getFirst());
        var alternatives = json.putArray("alternatives");
        remedy.ways().stream().skip(1).forEach(way -> put(alternatives.addObject(), way));
        return json;
    }

    private static void put(ObjectNode json, Remedy.Way way) {
        json.put("remedy", way.advice());
        var commands = json.putArray("commands");
        way.commands().forEach(commands::add);
    }

    private static String retry(ErrorCode code) {
        return switch (code.retry()) {
            case NO -> "no";
            case AFTER_FIX -> "afterFix";
            case YES -> "yes";
        };
    }

    private static String lowercase(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
