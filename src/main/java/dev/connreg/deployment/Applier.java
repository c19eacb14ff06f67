package dev.connreg.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.ArmClient;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.Waiting;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what a plan says, one change after the other, each awaited to its end. The one way in which resources are
 * sent: deployments, cleanups and the az-compatible commands all go through it.
 */
public final class Applier {

    private static final Duration STATE_TIMEOUT = Duration.ofMinutes(15);

    private final ArmClient arm;
    private final SecretStore secrets;
    private final DeploymentListener listener;
    private final Clock clock;
    private final Duration onlineTimeout;

    /**
     * Makes an applier.
     *
     * @param arm where requests go
     * @param secrets the values behind the names in bodies; the connection string made on the way is put here
     * @param listener is told how it goes on
     * @param clock measures durations
     * @param onlineTimeout how long a connected registry may take to report Online
     */
    public Applier(
            ArmClient arm, SecretStore secrets, DeploymentListener listener, Clock clock, Duration onlineTimeout) {
        this.arm = arm;
        this.secrets = secrets;
        this.listener = listener;
        this.clock = clock;
        this.onlineTimeout = onlineTimeout;
    }

    /**
     * Applies a plan.
     *
     * @throws dev.connreg.arm.ArmException if Azure refuses something; running again goes on from there
     * @throws DeploymentException if the connected registry does not come online
     */
    public void apply(Plan plan) {
        plan.changes().stream().filter(change -> !change.actions().isEmpty()).forEach(this::apply);
    }

    private void apply(Change change) {
        var started = clock.instant();
        listener.started(change);
        change.actions().forEach(action -> apply(change, action));
        listener.finished(change, Duration.between(started, clock.instant()));
    }

    private void apply(Change change, Action action) {
        Waiting waiting = (what, soFar) -> listener.waiting(change, what, soFar);
        switch (action) {
            case Action.Put(var id, var apiVersion, var body) ->
                arm.put(id, apiVersion, RequestBody.of(body, secrets)).await(waiting);
            case Action.Patch(var id, var apiVersion, var body) ->
                arm.patch(id, apiVersion, RequestBody.of(body, secrets)).await(waiting);
            case Action.Delete(var id, var apiVersion, var query) -> {
                arm.delete(id, apiVersion, query).await(waiting);
                arm.awaitGone(id, apiVersion, waiting);
            }
            case Action.Deactivate deactivate -> deactivate(deactivate, waiting);
            case Action.ChangeActions actions -> changeActions(actions, waiting);
            case Action.MakeConnectionString make -> new ConnectionStringMaker(arm, secrets).make(make, waiting);
            case Action.AwaitOnline online -> new OnlineWait(arm, onlineTimeout).await(online, waiting);
        }
    }

    private void deactivate(Action.Deactivate deactivate, Waiting waiting) {
        var id = deactivate.connectedRegistry();
        arm.invoke(id, "deactivate", deactivate.apiVersion(), Optional.empty()).await(waiting);
        arm.awaitState(
                id, deactivate.apiVersion(), registry -> !Planner.isActive(registry), STATE_TIMEOUT, waiting);
    }

    private void changeActions(Action.ChangeActions change, Waiting waiting) {
        var present = arm.get(change.scopeMap(), change.apiVersion());
        var body = Fields.builder().put("actions", Items.ofTexts(changed(present, change)));
        arm.patch(change.scopeMap(), change.apiVersion(), RequestBody.of(Members.properties(body.build()), secrets))
                .await(waiting);
    }

    private static List<String> changed(JsonNode scopeMap, Action.ChangeActions change) {
        var actions = new LinkedHashSet<String>();
        scopeMap.at("/properties/actions").forEach(action -> actions.add(action.asText()));
        actions.removeIf(action -> change.removed().stream().anyMatch(action::equalsIgnoreCase));
        change.added().stream()
                .filter(added -> actions.stream().noneMatch(added::equalsIgnoreCase))
                .forEach(actions::add);
        return List.copyOf(actions);
    }
}
