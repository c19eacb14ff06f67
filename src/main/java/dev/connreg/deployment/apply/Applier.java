package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOperation;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.Members;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import dev.connreg.resource.LiveConnectedRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Does what a plan says, one change after the other, each awaited to its end. The one way in which resources are
 * sent: deployments, cleanups and the az-compatible commands all go through it.
 */
public final class Applier {

    private static final Duration STATE_TIMEOUT = Duration.ofMinutes(15);

    private final Arm arm;
    private final SecretStore secrets;
    private final DeploymentListener listener;
    private final Clock clock;
    private final Pace pace;

    /**
     * Makes an applier.
     *
     * @param arm where requests go
     * @param secrets the values behind the names in bodies; the connection string made on the way is put here
     * @param listener is told how it goes on
     * @param clock measures durations
     * @param pace how long it waits
     */
    public Applier(Arm arm, SecretStore secrets, DeploymentListener listener, Clock clock, Pace pace) {
        this.arm = arm;
        this.secrets = secrets;
        this.listener = listener;
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Applies a plan.
     *
     * @return what ARM answered
     * @throws dev.connreg.arm.answer.ArmException if Azure refuses something; running again goes on from there
     * @throws Failure if the connected registry does not come online
     */
    public Outcome apply(Plan plan) {
        var outcome = new Outcome();
        plan.changes().stream().filter(change -> !change.actions().isEmpty()).forEach(change -> apply(change, outcome));
        return outcome;
    }

    private void apply(Change change, Outcome outcome) {
        var started = clock.instant();
        listener.started(change);
        try {
            change.actions().forEach(action -> apply(change, action, outcome));
        } catch (RuntimeException e) {
            listener.failed(change, Duration.between(started, clock.instant()));
            throw e;
        }
        listener.finished(change, Duration.between(started, clock.instant()));
    }

    private void apply(Change change, Action action, Outcome outcome) {
        Waiting waiting = (what, soFar) -> listener.waiting(change, what, soFar);
        switch (action) {
            case Action.Put(var id, var apiVersion, var body) ->
                outcome.put(id, ended(arm.put(id, apiVersion, RequestBody.of(body, secrets)), waiting));
            case Action.Patch(var id, var apiVersion, var body) ->
                outcome.put(id, ended(arm.patch(id, apiVersion, RequestBody.of(body, secrets)), waiting));
            case Action.Invoke(var id, var name, var apiVersion, var body) ->
                outcome.put(
                        id,
                        ended(
                                arm.invoke(id, name, apiVersion, body.map(fields -> RequestBody.of(fields, secrets))),
                                waiting));
            case Action.Delete delete -> delete(delete, waiting);
            case Action.Deactivate deactivate -> deactivate(deactivate, waiting);
            case Action.ChangeActions actions -> outcome.put(actions.scopeMap(), changeActions(actions, waiting));
            case Action.MakeConnectionString make -> new ConnectionStringMaker(arm, secrets).make(make, waiting);
            case Action.AwaitOnline online -> new OnlineWait(arm, pace.forOnline()).await(online, waiting);
        }
    }

    private JsonNode ended(ArmOperation operation, Waiting waiting) {
        return pace.forOperations() ? operation.await(waiting) : operation.accepted();
    }

    private void delete(Action.Delete delete, Waiting waiting) {
        var operation = arm.delete(delete.id(), delete.apiVersion(), delete.query());
        if (pace.forOperations()) {
            operation.await(waiting);
            arm.awaitGone(delete.id(), delete.apiVersion(), waiting);
        }
    }

    private void deactivate(Action.Deactivate deactivate, Waiting waiting) {
        var id = deactivate.connectedRegistry();
        arm.invoke(id, "deactivate", deactivate.apiVersion(), Optional.empty()).await(waiting);
        arm.awaitState(
                id,
                deactivate.apiVersion(),
                registry -> !new LiveConnectedRegistry(registry).isActive(),
                STATE_TIMEOUT,
                waiting);
    }

    private JsonNode changeActions(Action.ChangeActions change, Waiting waiting) {
        var present = arm.get(change.scopeMap(), change.apiVersion());
        var body = Fields.builder().put("actions", Items.ofTexts(changed(present, change)));
        return arm.patch(
                        change.scopeMap(),
                        change.apiVersion(),
                        RequestBody.of(Members.properties(body.build()), secrets))
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
