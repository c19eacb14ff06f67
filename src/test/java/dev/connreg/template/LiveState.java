package dev.connreg.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.spec.ConnectedRegistrySpec;
import dev.connreg.spec.SyncAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What Azure may have of a site, and of those above it, before it is deployed.
 *
 * @param isThere whether its own scope map is there
 * @param isDeployed whether it is there itself, if its scope map is
 * @param isShared whether it shares that with its parent
 * @param isSharedAbove whether its parent shares one with its grandparent
 * @param foreign what others were given in each of them, before and after what it has itself
 * @param kept how much it has itself already
 */
record LiveState(
        boolean isThere,
        boolean isDeployed,
        boolean isShared,
        boolean isSharedAbove,
        List<String> foreign,
        int kept,
        String description) {

    private static final String GRANDPARENT = "grandparent1";

    static Arbitrary<LiveState> any() {
        var flags = Arbitraries.of(true, false);
        var foreign = Arbitraries.of(
                "repositories/foreign/content/read",
                "repositories/it's/content/write",
                "repositories/aby/metadata/read",
                "Gateway/Store7/config/Read",
                "gateway/till1/message/write");
        var descriptions =
                Arbitraries.of("", "Sync of ${x}", "[it's]", "Created by connected registry sync token: abxyz");
        return Combinators.combine(
                        flags,
                        flags,
                        flags,
                        flags,
                        foreign.list().uniqueElements().ofMaxSize(4),
                        Arbitraries.integers().between(0, 9),
                        descriptions)
                .as(LiveState::new);
    }

    /** Makes it so. */
    void in(DeployedSite site) {
        var spec = site.site().spec().connectedRegistry();
        spec.parent().ifPresent(parent -> addAbove(site, parent, spec.mode()));
        if (isThere && spec.access() instanceof SyncAccess.Repositories access) {
            addOwn(site, spec, access);
        }
    }

    private void addAbove(DeployedSite site, String parent, Mode mode) {
        site.connectedRegistry(GRANDPARENT, mode.azureName(), "", "Online", "Active");
        var above = isSharedAbove ? parent : GRANDPARENT;
        site.token(GRANDPARENT, above, DeployedSite.password("password1", "2026-10-01T00:00:00Z"));
        map(site, GRANDPARENT, ScopeMapActions.onGateway(GRANDPARENT));
        map(site, parent, both(parent, GRANDPARENT));
        isBelow(site, parent, GRANDPARENT);
    }

    private void addOwn(DeployedSite site, ConnectedRegistrySpec spec, SyncAccess.Repositories access) {
        var own = ScopeMapActions.syncActions(access.repositories(), spec.mode(), spec.name());
        // The last one is of its gateway, by which the scope map is known to be its own.
        var has = new ArrayList<>(own.subList(0, Math.min(kept, own.size() - 1)));
        spec.parent().filter(_ -> isShared).ifPresent(parent -> {
            has.addAll(both(parent, GRANDPARENT));
            site.token(parent, access.scopeMap(), "");
        });
        has.add(own.getLast().toUpperCase(Locale.ROOT));
        map(site, access.scopeMap(), has);
        if (isDeployed) {
            addRegistry(site, spec, access);
        }
    }

    private static void addRegistry(DeployedSite site, ConnectedRegistrySpec spec, SyncAccess.Repositories access) {
        site.token(access.token(), access.scopeMap(), "");
        site.connectedRegistry(spec.name(), spec.mode().azureName(), "", "Offline", "Inactive");
        site.arm()
                .change(
                        site.id("connectedRegistries", spec.name()),
                        registry -> ((ObjectNode) registry.at("/properties/parent/syncProperties"))
                                .put(
                                        "tokenId",
                                        site.id("tokens", access.token()).toString()));
        spec.parent().ifPresent(parent -> isBelow(site, spec.name(), parent));
    }

    private static void isBelow(DeployedSite site, String name, String parent) {
        site.arm()
                .change(
                        site.id("connectedRegistries", name),
                        registry -> ((ObjectNode) registry.at("/properties/parent"))
                                .put(
                                        "id",
                                        site.id("connectedRegistries", parent).toString()));
    }

    private static List<String> both(String one, String other) {
        return Stream.of(one, other)
                .flatMap(name -> ScopeMapActions.onGateway(name).stream())
                .toList();
    }

    private void map(DeployedSite site, String name, List<String> has) {
        var half = foreign.size() / 2;
        var all = ScopeMap.ignoringCase(List.of());
        var actions = Stream.of(foreign.subList(0, half), has, foreign.subList(half, foreign.size()))
                .flatMap(List::stream)
                .filter(all::add)
                .toList();
        site.scopeMap(name, List.of());
        site.arm().change(site.id("scopeMaps", name), map -> {
            var properties = (ObjectNode) map.path("properties");
            actions.forEach(properties.putArray("actions")::add);
            if (!description.isEmpty()) {
                properties.put("description", description);
            }
        });
    }
}
