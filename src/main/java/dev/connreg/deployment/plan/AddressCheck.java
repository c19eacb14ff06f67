package dev.connreg.deployment.plan;

import dev.connreg.deployment.diagnosis.KnownErrors;
import dev.connreg.deployment.diagnosis.Unreadable;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.KubernetesService;
import dev.connreg.kubernetes.ServiceRange;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.spec.ExtensionSpec;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a service of the extension can have its address. */
final class AddressCheck {

    private static final String SERVICES = "/api/v1/namespaces/default/services";
    private static final String RANGES = "/apis/networking.k8s.io/v1/servicecidrs";
    private static final String PROBE = "connreg-what-if";

    /** For documentation (RFC 5737), so no cluster has it in its range. */
    private static final String OUTSIDE = "192.0.2.1";

    private final Cluster cluster;
    private final ExtensionSpec extension;
    private final String namespace;
    private final Answer services;

    AddressCheck(Cluster cluster, ExtensionSpec extension, String namespace, Answer services) {
        this.cluster = cluster;
        this.extension = extension;
        this.namespace = namespace;
        this.services = services;
    }

    private List<KubernetesService> all() {
        return services.items().map(KubernetesService::new).toList();
    }

    /** Whether the release of the extension has a service already. */
    boolean isInstalled() {
        return all().stream().anyMatch(this::isOurs);
    }

    private boolean isOurs(KubernetesService service) {
        return service.isOf(extension.name(), namespace);
    }

    /** A trial names the range; that another has the address, the list alone tells. */
    List<CodedFinding> findings() {
        var address = InetAddress.ofLiteral(extension.serviceClusterIp());
        var holder = all().stream()
                .filter(service -> service.addresses().anyMatch(address::equals))
                .findFirst();
        if (holder.isPresent()) {
            return isOurs(holder.get()) ? List.of() : List.of(taken(holder.get()));
        }
        var found = refused(extension.serviceClusterIp());
        return found.isEmpty() ? Unreadable.warnings("services", services) : found;
    }

    private CodedFinding taken(KubernetesService holder) {
        var finding = CodedFinding.error(FindingCode.ADDRESS_TAKEN)
                .with(Fact.WANTED, extension.serviceClusterIp())
                .with(Fact.NAME, holder.name())
                .with(Fact.NAMESPACE, holder.namespace());
        return cluster.tryCreate(SERVICES, KubernetesService.at(PROBE, OUTSIDE)) instanceof Answer.Refused(var message)
                ? finding.with(proposed(range(message)))
                : finding;
    }

    private List<CodedFinding> refused(String address) {
        var answer = cluster.tryCreate(SERVICES, KubernetesService.at(PROBE, address));
        if (!(answer instanceof Answer.Refused(var message))) {
            return Unreadable.warnings("service range", answer);
        }
        if (isInFurtherRange(InetAddress.ofLiteral(address))) {
            return List.of();
        }
        return KnownErrors.in(message).stream().anyMatch(error -> error.code() == ErrorCode.EXT_VALUES)
                ? List.of(CodedFinding.error(FindingCode.ADDRESS_REFUSED)
                        .with(Fact.WANTED, address)
                        .with(Fact.SERVICE_MESSAGE, message)
                        .with(proposed(range(message))))
                : List.of(Unreadable.warning("service range", message));
    }

    /** Where a cluster has several ranges (Kubernetes 1.33), a trial is made in any one of them. */
    private boolean isInFurtherRange(InetAddress address) {
        return cluster.get(RANGES)
                .items()
                .filter(range -> range.at("/metadata/deletionTimestamp").isMissingNode())
                .flatMap(range -> range.at("/spec/cidrs").valueStream())
                .flatMap(cidr -> ServiceRange.of(cidr.asText()).stream())
                .anyMatch(range -> range.contains(address));
    }

    private static Optional<String> range(String message) {
        return KnownErrors.first(message, Map.of())
                .flatMap(error -> Optional.ofNullable(error.facts().get(Fact.FOUND)));
    }

    private Map<Fact, String> proposed(Optional<String> range) {
        if (range.isEmpty()) {
            return Map.of();
        }
        var taken = all().stream().flatMap(KubernetesService::addresses).collect(Collectors.toSet());
        return Optional.of(services)
                .filter(Answer.Found.class::isInstance)
                .flatMap(_ -> ServiceRange.of(range.get()))
                .flatMap(addresses -> addresses.free(taken))
                .map(free -> Map.of(Fact.FOUND, range.get(), Fact.FREE_ADDRESS, free.getHostAddress()))
                .orElse(Map.of(Fact.FOUND, range.get()));
    }
}
