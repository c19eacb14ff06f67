package dev.connreg.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.certificate.MadeCertificate;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.deployment.diagnosis.SiteDiagnosis;
import dev.connreg.deployment.plan.MissingResource;
import dev.connreg.deployment.plan.PlanRequest;
import dev.connreg.deployment.plan.Planner;
import dev.connreg.deployment.plan.RemovalPlanner;
import dev.connreg.deployment.plan.Rotation;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.resource.Extension;
import dev.connreg.resource.ExtensionTypes;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.site.LiveScopeMaps;
import dev.connreg.site.Site;
import dev.connreg.spec.SyncAccess;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A site of a named spec, as it is on the second day, in a map. Tests change one thing of it and look at the plan. */
public final class DeployedSite {

    public static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final String SENT = "2026-11-01T00:00:00Z";

    private final Site site;
    private final MapArm arm = new MapArm();

    private DeployedSite(Path spec, List<SpecOverride> overrides) {
        site = Site.of(
                SpecReader.read(Optional.of(new SpecSource.Stored(spec)), overrides)
                        .spec(),
                SUBSCRIPTION);
    }

    /** Only what must be there: the registry and the cluster, and whatever else the spec takes for granted. */
    public static DeployedSite empty(Path spec, SpecOverride... overrides) {
        var empty = new DeployedSite(spec, List.of(overrides));
        empty.addParents();
        return empty;
    }

    /** Deployed as the spec says, and Online. */
    public static DeployedSite online(Path spec, SpecOverride... overrides) {
        var online = empty(spec, overrides);
        online.addOwn();
        return online;
    }

    public MapArm arm() {
        return arm;
    }

    public ResourceId id(String collection, String name) {
        return site.names().registry().child(collection, name);
    }

    public ResourceId extension() {
        return site.names().extension();
    }

    private void addParents() {
        arm.with(site.names().registry(), "{'sku':{'name':'Premium'},'properties':{'dataEndpointEnabled':true}}");
        arm.with(site.names().cluster(), "{'properties':{'connectivityStatus':'Connected'}}");
        offers("0.11.0", "1.5.0");
        addAccess();
        site.spec().connectedRegistry().parent().ifPresent(parent -> {
            connectedRegistry(parent, site.spec().connectedRegistry().mode().azureName(), "", "Online", "Active");
            token(parent, parent, password("password1", "2026-10-01T00:00:00Z"));
            scopeMap(parent, ScopeMapActions.onGateway(parent));
        });
        site.spec().connectedRegistry().options().clientTokens().forEach(token -> token(token, "clients", ""));
    }

    /** A sync token that the spec only names, which may do what its connected registry needs. */
    private void addAccess() {
        var spec = site.spec().connectedRegistry();
        if (spec.access() instanceof SyncAccess.ExistingToken(var token)) {
            token(token, token, password("password1", "2026-10-01T00:00:00Z"));
            scopeMap(token, ScopeMapActions.syncActions(List.of("hello-world"), spec.mode(), spec.name()));
        }
    }

    /** The cluster is offered those versions of the extension. */
    public DeployedSite offers(String... versions) {
        var path = ExtensionTypes.versions(cluster(), Extension.CONNECTED_REGISTRY);
        for (var version : versions) {
            arm.with(ResourceId.of(path + "/" + version), "{'properties':{'version':'%s'}}".formatted(version));
        }
        return this;
    }

    private void addOwn() {
        var spec = site.spec().connectedRegistry();
        var repositories = ((SyncAccess.Repositories) spec.access()).repositories();
        scopeMap(spec.name(), ScopeMapActions.syncActions(repositories, Mode.READ_ONLY, spec.name()));
        token(spec.name(), spec.name(), password("password1", "2026-10-31T23:59:59Z"));
        connectedRegistry(spec.name(), "ReadOnly", "", "Online", "Active");
        spec.parent().ifPresent(parent -> isBelow(spec.name(), parent));
        extension("Succeeded", SENT);
    }

    /** The one of that name is below another, whose scope map lets it through. */
    private void isBelow(String name, String parent) {
        arm.change(
                id("connectedRegistries", name),
                registry -> ((ObjectNode) registry.at("/properties/parent"))
                        .put("id", id("connectedRegistries", parent).toString()));
        var passes = new ArrayList<>(ScopeMapActions.onGateway(parent));
        arm.get(id("scopeMaps", name), "").at("/properties/actions").forEach(action -> passes.add(action.asText()));
        scopeMap(parent, passes);
    }

    /** A password of a token, as JSON. */
    public static String password(String slot, String created) {
        return "{'name':'%s','creationTime':'%s'}".formatted(slot, created);
    }

    public DeployedSite token(String name, String scopeMap, String passwords) {
        arm.with(
                id("tokens", name),
                "{'properties':{'scopeMapId':'%s','status':'enabled','credentials':{'passwords':[%s]}}}"
                        .formatted(id("scopeMaps", scopeMap), passwords));
        return this;
    }

    public DeployedSite scopeMap(String name, List<String> actions) {
        arm.with(
                id("scopeMaps", name),
                "{'properties':{'actions':[%s]}}"
                        .formatted(actions.stream()
                                .map(action -> "'" + action + "'")
                                .collect(Collectors.joining(","))));
        return this;
    }

    /** The connected registry, with its log level and all else as the spec's defaults. */
    public DeployedSite connectedRegistry(
            String name, String mode, String complaints, String connection, String activation) {
        arm.with(
                id("connectedRegistries", name),
                ("{'properties':{'mode':'%s','connectionState':'%s','activation':{'status':'%s'},'statusDetails':[%s],"
                                + "'lastActivityTime':'2026-11-25T11:00:00Z',"
                                + "'parent':{'syncProperties':{'tokenId':'%s','schedule':'* * * * *','messageTtl':'P2D'}},"
                                + "'logging':{'logLevel':'Information','auditLogStatus':'Disabled'},"
                                + "'garbageCollection':{'enabled':true,'schedule':'0 0 * * *'}}}")
                        .formatted(mode, connection, activation, complaints, id("tokens", name)));
        return this;
    }

    /** The connected registry of that name synchronizes at 6:00 UTC for four hours, is Offline, and was last heard of then. */
    public DeployedSite synchronizesDaily(String name, Instant lastActivity) {
        connectedRegistry(name, "ReadOnly", "", "Offline", "Active");
        arm.change(id("connectedRegistries", name), registry -> {
            var properties = (ObjectNode) registry.path("properties");
            properties.put("lastActivityTime", lastActivity.toString());
            properties
                    .withObject("/parent/syncProperties")
                    .put("schedule", "0 6 * * *")
                    .put("syncWindow", "PT4H");
        });
        return this;
    }

    /** The extension with the settings that the spec asks for. */
    public DeployedSite extension(String state, String lastModified) {
        var body = new dev.connreg.graph.GraphResolver(site.graph())
                .body(site.graph().resource("extension"))
                .object("properties");
        var settings = body.object("configurationSettings").values().entrySet().stream()
                .map(entry ->
                        "'%s':'%s'".formatted(entry.getKey(), ((dev.connreg.graph.Value.Text) entry.getValue()).text()))
                .collect(Collectors.joining(","));
        var secrets = body.object("configurationProtectedSettings").values().keySet().stream()
                .map(key -> "'%s':''".formatted(key))
                .collect(Collectors.joining(","));
        arm.with(
                extension(),
                ("{'systemData':{'lastModifiedAt':'%s'},'properties':{'provisioningState':'%s',"
                                + "'extensionType':'microsoft.containerregistry.connectedregistry','autoUpgradeMinorVersion':true,"
                                + "'configurationSettings':{%s},'configurationProtectedSettings':{%s}}}")
                        .formatted(lastModified, state, settings, secrets));
        return this;
    }

    /** As the spec asks for it. */
    public DeploymentGraph graph() {
        return site.graph();
    }

    public Plan plan() {
        return plan(new PlanRequest(false, false, false, Optional.empty()));
    }

    /** What is wrong with it, at that time. */
    public DiagnosisReport diagnose() {
        return diagnose(arm);
    }

    /** The same, with what its cluster tells. */
    public DiagnosisReport diagnose(ClusterAccess cluster) {
        return new SiteDiagnosis(arm, (_, _) -> Optional.of("Registered"), new MissingResource(arm)::finding, NOW)
                .of(site.names(), Optional.of(cluster), Optional.of(site.spec()));
    }

    /** As the spec asks for it. */
    public Site site() {
        return site;
    }

    /** The same, as it is seen through another. */
    public DiagnosisReport diagnose(Arm through) {
        return new SiteDiagnosis(
                        through, (_, _) -> Optional.of("Registered"), new MissingResource(through)::finding, NOW)
                .of(site.names());
    }

    public ResourceId registry() {
        return site.names().registry();
    }

    public ResourceId cluster() {
        return site.names().cluster();
    }

    public Plan plan(PlanRequest request) {
        return new Planner(arm, (_, _) -> Optional.of("Registered"), InstantSource.fixed(NOW))
                .plan(site.graph(), request, WaitListener.UNHEARD);
    }

    /** Those that a template of it sends whole. */
    public LiveScopeMaps scopeMaps() {
        return new Planner(arm, (_, _) -> Optional.of("Registered"), InstantSource.fixed(NOW))
                .scopeMaps(site.graph(), false, WaitListener.UNHEARD);
    }

    /** The plan that takes it down. */
    public Plan removal() {
        return new RemovalPlanner(arm, false).plan(site.names(), WaitListener.UNHEARD);
    }

    /** A certificate in files that was made then. */
    public static Optional<MadeCertificate> made(String time) {
        return Optional.of(new MadeCertificate(Path.of("mycert.crt"), Instant.parse(time)));
    }

    /** The plan that rotates something of it, with the certificate in the spec's files. */
    public Plan rotate(Rotation rotation, Optional<MadeCertificate> certificate) {
        return new Planner(arm, (_, _) -> Optional.of("Registered"), InstantSource.fixed(NOW))
                .planRotation(site.graph(), rotation, certificate, WaitListener.UNHEARD);
    }
}
