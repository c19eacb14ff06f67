package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.ClientToken;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.deployment.live.Unlisted;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.spec.ConnectedRegistryOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a client token: its scope map, itself, its link with the connected registry, and last its password. Reads only. */
public final class ClientTokenPlanner {

    /** The secret that a password is, once it is made. */
    public static final String PASSWORD = "clientTokenPassword";

    private final Arm arm;
    private final InstantSource clock;

    public ClientTokenPlanner(Arm arm, InstantSource clock) {
        this.arm = arm;
        this.clock = clock;
    }

    /** The plan has seen the connected registry, if it exists. Throws a Failure with what keeps it from succeeding. */
    public Plan plan(ClientTokenWish wish, WaitListener waiting) {
        var ids = List.of(wish.connectedRegistry(), wish.token(), wish.scopeMap());
        var contents = new KnownRegistry(arm, wish.registry()).settled(ids, waiting);
        new Unlisted(contents)
                .connectedRegistry(wish.connectedRegistry())
                .token(wish.token())
                .scopeMap(wish.scopeMap())
                .requireAbsent(arm);
        var registry = wish.toDeploy().isPresent()
                ? contents.tree().find(wish.connectedRegistry().name())
                : Optional.of(registry(wish.connectedRegistry(), contents));
        var changes = new ArrayList<>(new ClientAccessPlan(contents, registry, wish).changes());
        changes.add(registry.map(found -> link(wish, found)).orElseGet(() -> linkedLater(wish)));
        changes.add(new ClientPasswordPlan(wish, contents.token(wish.token()), clock.instant()).change());
        var plan = new ClientReach(contents, registry, wish).noted(new Plan(changes, seen(registry)));
        return PlanCheck.permitted(arm, plan);
    }

    /** Whether there will be such a secret. */
    public static boolean makesPassword(Plan plan) {
        return plan.changes().stream()
                .flatMap(change -> change.actions().stream())
                .anyMatch(Action.MakePassword.class::isInstance);
    }

    /** Those that it has; throws a Failure if there is no such connected registry. */
    public List<ClientToken> clientTokens(ResourceId connectedRegistry) {
        var contents = new KnownRegistry(arm, connectedRegistry.parent().orElseThrow()).contents();
        return ClientToken.of(registry(connectedRegistry, contents), contents);
    }

    private ConnectedRegistry registry(ResourceId id, RegistryContents contents) {
        return contents.tree()
                .find(id.name())
                .orElseThrow(() -> new Failure(List.of(new MissingResource(arm).finding(ConnectedRegistry.KIND, id))));
    }

    private static Map<ResourceId, JsonNode> seen(Optional<ConnectedRegistry> registry) {
        return registry.map(found -> Map.of(found.id(), found.json())).orElse(Map.of());
    }

    private static Change linkedLater(ClientTokenWish wish) {
        return Change.of(ChangeType.IGNORE, ConnectedRegistry.KIND, wish.connectedRegistry())
                .withNote(CodedFinding.note(FindingCode.LINKED_BY_DEPLOYMENT));
    }

    private static Change link(ClientTokenWish wish, ConnectedRegistry registry) {
        var tokens = registry.clientTokens().toList();
        if (tokens.contains(wish.token())) {
            return Change.of(ChangeType.NO_CHANGE, ConnectedRegistry.KIND, registry.id());
        }
        if (tokens.size() >= ConnectedRegistryOptions.MOST_CLIENT_TOKENS) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.CLIENT_TOKENS_FULL)
                    .with(Fact.NAME, registry.name())
                    .with(Fact.FOUND, Integer.toString(tokens.size()))));
        }
        return new Change(
                ChangeType.MODIFY,
                ConnectedRegistry.KIND,
                registry.id(),
                List.of(new Difference("properties.clientTokenIds", Difference.ABSENT, wish.name())),
                List.of(),
                List.of(new Action.ChangeClientTokens(
                        registry.id(), ConnectedRegistry.TYPE.apiVersion(), List.of(wish.token()), List.of())));
    }
}
