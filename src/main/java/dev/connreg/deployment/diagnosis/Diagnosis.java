package dev.connreg.deployment.diagnosis;

import dev.connreg.arm.ResourceProviders;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a site is not as it should be: what Azure reports of it, as findings. */
public final class Diagnosis {

    private Diagnosis() {}

    /** Those above one are the line that it synchronizes through; sent is whether its protected settings were. */
    public static List<Finding> notOnline(
            ConnectedRegistry registry,
            Optional<Extension> failed,
            List<ConnectedRegistry> above,
            boolean sent,
            Duration waited,
            Instant now) {
        var findings = new ArrayList<Finding>();
        findings.add(about(FindingCode.NOT_ONLINE, registry));
        findings.addAll(reported(registry));
        if (findings.size() == 1) {
            failed.map(Diagnosis::failed).ifPresent(findings::add);
        }
        findings.addAll(downAbove(registry.name(), above, now));
        if (findings.size() == 1) {
            findings.add(down(registry, names(registry)));
            findings.add(silent(registry, waited));
            if (!sent && registry.lastActivity().isPresent()) {
                findings.add(CodedFinding.error(FindingCode.NOT_SENT));
            }
        }
        return findings;
    }

    private static String state(ConnectedRegistry registry) {
        var connection = registry.connectionState();
        return "%s and %s"
                .formatted(
                        connection.isEmpty() ? "unknown" : connection,
                        registry.json().at("/properties/activation/status").asText("unknown"));
    }

    /** That one is down, where a diagnosis of its site says why. */
    public static CodedFinding notWell(ConnectedRegistry registry) {
        return about(FindingCode.NOT_WELL, registry);
    }

    private static CodedFinding about(FindingCode code, ConnectedRegistry registry) {
        return CodedFinding.error(code).with(Fact.NAME, registry.name()).with(Fact.STATE, state(registry));
    }

    /** What is wrong with one that was seen Online. */
    public static List<CodedFinding> lost(ConnectedRegistry registry) {
        var findings = new ArrayList<CodedFinding>();
        findings.add(about(FindingCode.OFFLINE_AGAIN, registry));
        findings.addAll(reported(registry));
        return findings;
    }

    /** Which of those above one it cannot synchronize through. */
    public static List<CodedFinding> downAbove(String name, List<ConnectedRegistry> above, Instant now) {
        return above.stream()
                .filter(one -> !one.isUp() && !(one.isActive() && one.isBetweenSyncs(now)))
                .map(one -> CodedFinding.error(FindingCode.DOWN_ABOVE)
                        .with(Fact.NAME, name)
                        .with(Fact.PARENT, one.name())
                        .with(
                                Fact.REGISTRY,
                                one.id().parent().map(ResourceId::name).orElse("?"))
                        .with(Fact.STATE, state(one)))
                .toList();
    }

    public static List<CodedFinding> reported(ConnectedRegistry registry) {
        return registry.complaints().stream()
                .map(complaint -> reported(registry, complaint))
                .toList();
    }

    private static CodedFinding reported(ConnectedRegistry registry, ConnectedRegistry.Complaint complaint) {
        var known = KnownErrors.first(complaint.code() + ": " + complaint.description(), Map.of());
        var finding = CodedFinding.error(FindingCode.REPORTED)
                .with(known.map(KnownError::facts).orElse(Map.of()))
                .with(Fact.NAME, registry.name())
                .with(
                        Fact.REGISTRY,
                        registry.id().parent().map(ResourceId::name).orElse("?"))
                .with(Fact.TOKEN, registry.syncToken().map(ResourceId::name).orElse("?"))
                .with(Fact.SERVICE_CODE, complaint.code())
                .with(Fact.SERVICE_MESSAGE, complaint.description());
        return known.map(error -> finding.with(Fact.ERROR_CODE, error.code().published()))
                .orElse(finding);
    }

    /** It is active, but not through the extension, which does not exist. */
    public static CodedFinding activeElsewhere(ResourceId registry, ResourceId extension) {
        return CodedFinding.error(FindingCode.ACTIVE_ELSEWHERE)
                .with(Fact.NAME, registry.name())
                .with(Fact.REGISTRY, registry.parent().map(ResourceId::name).orElse("?"))
                .with(Fact.EXTENSION, extension.name())
                .with(Fact.CLUSTER, extension.parent().map(ResourceId::name).orElse("?"));
    }

    /** Empty if the subscription is registered with the provider, or if that may not be read. */
    public static Optional<CodedFinding> unregistered(
            ResourceProviders providers, String provider, String subscription) {
        return providers
                .registrationState(provider, subscription)
                .filter(state -> !ResourceProviders.isRegistered(state))
                .map(state -> unregistered(provider, subscription, state));
    }

    public static CodedFinding unregistered(String provider, String subscription, String state) {
        return CodedFinding.error(FindingCode.PROVIDER_NOT_REGISTERED)
                .with(Fact.PROVIDER, provider)
                .with(Fact.STATE, state)
                .with(Fact.SUBSCRIPTION, subscription);
    }

    /** It does not work, and nothing tells why. */
    static KnownError down(ConnectedRegistry registry, Map<Fact, String> known) {
        var evidence = "connectionState: %s, activation.status: %s, lastActivityTime: %s"
                .formatted(
                        registry.connectionState(),
                        registry.activation(),
                        registry.lastActivity().map(Instant::toString).orElse("none"));
        return KnownError.of(registry.isUnhealthy() ? ErrorCode.CR_UNHEALTHY : ErrorCode.CR_OFFLINE, evidence, known);
    }

    /** It is said to be up, but has not reported for long. */
    public static CodedFinding longUnheard(ConnectedRegistry registry) {
        return CodedFinding.warning(FindingCode.LONG_UNHEARD)
                .with(Fact.NAME, registry.name())
                .with(Fact.STATE, registry.connectionState())
                .with(Fact.TIME, registry.lastActivity().map(Instant::toString).orElse("?"));
    }

    public static CodedFinding failed(Extension extension) {
        var finding = CodedFinding.error(FindingCode.EXTENSION_FAILED).with(Fact.SERVICE_MESSAGE, extension.failure());
        return KnownErrors.first(extension.failureWithDetails(), names(extension))
                .map(known -> finding.with(known.facts())
                        .with(Fact.ERROR_CODE, known.code().published()))
                .orElse(finding);
    }

    private static Map<Fact, String> names(Extension extension) {
        var names = new EnumMap<Fact, String>(Fact.class);
        ResourceId.in(extension.json().path("id").asText()).ifPresent(id -> {
            SiteFacts.add(names, Extension.KIND, id);
            id.parent().ifPresent(cluster -> SiteFacts.add(names, ConnectedCluster.KIND, cluster));
        });
        return names;
    }

    private static Map<Fact, String> names(ConnectedRegistry registry) {
        var names = new EnumMap<Fact, String>(Fact.class);
        SiteFacts.add(names, ConnectedRegistry.KIND, registry.id());
        registry.id().parent().ifPresent(above -> SiteFacts.add(names, CloudRegistry.KIND, above));
        return names;
    }

    private static CodedFinding silent(ConnectedRegistry registry, Duration waited) {
        return registry.lastActivity()
                .map(last -> CodedFinding.error(FindingCode.SILENT_SINCE).with(Fact.TIME, last.toString()))
                .orElseGet(() -> silent(waited));
    }

    private static CodedFinding silent(Duration waited) {
        return CodedFinding.error(FindingCode.SILENT)
                .with(Fact.WAITED, waited.toMinutes() == 0 ? "yet" : "in %d min".formatted(waited.toMinutes()));
    }
}
