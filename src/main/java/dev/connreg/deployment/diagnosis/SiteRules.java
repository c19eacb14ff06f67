package dev.connreg.deployment.diagnosis;

import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Severity;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a site by what its resources tell: all that knows of findings asks here, and sends nothing more. */
public final class SiteRules {

    private final SeenSite seen;
    private final Instant now;
    private final Map<Fact, String> known;

    SiteRules(SeenSite seen, Instant now) {
        this.seen = seen;
        this.now = now;
        this.known = seen.facts();
    }

    /** A finding, and the resource that shows it. */
    record Shown(ResourceId resource, Finding finding) {}

    /** By the resource that shows it; nothing where the site itself is missing. */
    public static Map<ResourceId, List<Finding>> byResource(List<SeenResource> resources, Instant now) {
        var seen = new SeenSite(resources, Optional.empty(), List.of());
        if (seen.isNothingThere() || !seen.missingParents().isEmpty()) {
            return Map.of();
        }
        return new SiteRules(seen, now)
                .withSilence()
                .distinct()
                .collect(Collectors.groupingBy(
                        Shown::resource, LinkedHashMap::new, Collectors.mapping(Shown::finding, Collectors.toList())));
    }

    private Stream<Shown> withSilence() {
        var shown = shown().toList();
        return shown.stream().map(Shown::finding).anyMatch(DiagnosisReport::isError)
                ? shown.stream()
                : Stream.concat(shown.stream(), of(ConnectedRegistry.KIND, silence()));
    }

    /** In the order in which one thing needs another. */
    Stream<Shown> shown() {
        return Stream.of(
                        of(CloudRegistry.KIND, each(seen.registry().map(CloudRegistry::new), this::registry)),
                        of(ConnectedCluster.KIND, each(seen.cluster().map(ConnectedCluster::new), this::cluster)),
                        of(Extension.KIND, each(seen.extension(), this::extension)),
                        of(Extension.KIND, activeElsewhere().stream().toList()),
                        seen.missingParts().stream().map(SiteRules::missing),
                        seen.connectedRegistry().stream().flatMap(this::connectedRegistry))
                .flatMap(some -> some);
    }

    private Stream<Shown> of(String kind, List<? extends Finding> findings) {
        return findings.stream().map(finding -> new Shown(seen.id(kind), finding));
    }

    private static <T> List<Finding> each(Optional<T> found, Function<T, List<? extends Finding>> rule) {
        return found.<List<Finding>>map(resource -> List.copyOf(rule.apply(resource)))
                .orElse(List.of());
    }

    private List<CodedFinding> registry(CloudRegistry registry) {
        var name = seen.id(CloudRegistry.KIND).name();
        return Stream.of(registry.notPremium(name), registry.withoutDataEndpoint(name))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<CodedFinding> cluster(ConnectedCluster cluster) {
        var id = seen.id(ConnectedCluster.KIND);
        return cluster.notConnected(id).or(() -> cluster.notRenewed(id, now)).stream()
                .toList();
    }

    private List<Finding> extension(Extension extension) {
        return new ExtensionDiagnosis(extension, seen.cluster().map(ConnectedCluster::new), known, now).findings();
    }

    /** Before anything that is missing is created: the extension could not activate it. */
    private Optional<CodedFinding> activeElsewhere() {
        return seen.connectedRegistry()
                .filter(registry -> registry.isActive() && seen.isMissing(Extension.KIND))
                .map(_ -> Diagnosis.activeElsewhere(seen.id(ConnectedRegistry.KIND), seen.id(Extension.KIND)));
    }

    private static Shown missing(SeenResource part) {
        return new Shown(
                part.id(),
                CodedFinding.error(FindingCode.PART_MISSING)
                        .with(Fact.KIND, part.kind())
                        .with(Fact.NAME, part.id().name()));
    }

    private Stream<Shown> connectedRegistry(ConnectedRegistry registry) {
        var names = new EnumMap<Fact, String>(known);
        registry.syncToken().ifPresent(token -> names.put(Fact.TOKEN, token.name()));
        var access = new SyncAccessDiagnosis(registry, names, now);
        var token = each(seen.syncToken(), access::token);
        var rights = each(seen.rights(), access::rights);
        var after = new ArrayList<Finding>(Diagnosis.downAbove(registry.name(), above(registry), now));
        registry.failedSync()
                .ifPresent(state -> after.add(KnownError.of(ErrorCode.CR_SYNC, "syncState: " + state, names)));
        return Stream.of(
                        of(
                                ConnectedRegistry.KIND,
                                unless(Stream.concat(token.stream(), rights.stream()), Diagnosis.reported(registry))),
                        of(Token.SYNC_KIND, token),
                        of(ConnectedRegistry.KIND, rights),
                        of(ConnectedRegistry.KIND, after))
                .flatMap(some -> some);
    }

    /** What the service reports, but for what was found in a resource itself, which says more. */
    private static List<CodedFinding> unless(Stream<Finding> found, List<CodedFinding> reported) {
        var codes =
                found.flatMap(finding -> DiagnosisReport.code(finding).stream()).toList();
        return reported.stream()
                .filter(finding -> finding.errorCode().filter(codes::contains).isEmpty())
                .toList();
    }

    /** Of one that is down, or not heard of, where nothing that was found tells why. */
    List<Finding> silence() {
        return each(seen.connectedRegistry(), this::silence);
    }

    private List<Finding> silence(ConnectedRegistry registry) {
        var findings = new ArrayList<Finding>();
        if (!registry.isWell(now)) {
            findings.add(Diagnosis.down(registry, known));
            seen.registry()
                    .map(CloudRegistry::new)
                    .flatMap(CloudRegistry::restriction)
                    .ifPresent(evidence -> findings.add(perhapsUnreachable(evidence)));
        }
        if (registry.isUp() && registry.isUnheard(now)) {
            findings.add(Diagnosis.longUnheard(registry));
        }
        return findings;
    }

    private List<ConnectedRegistry> above(ConnectedRegistry registry) {
        return seen.rights()
                .map(SyncRights::tree)
                .map(tree -> tree.ancestorsOf(registry))
                .orElse(List.of());
    }

    private KnownError perhapsUnreachable(String evidence) {
        return new KnownError(ErrorCode.CR_DNS, Severity.WARNING, evidence, false, known);
    }
}
