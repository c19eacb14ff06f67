package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOperation;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Presence;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceType;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Carries out a plan, change by change; deployments, cleanups and az's commands all go through it. */
public final class Applier {

    private static final Duration STATE_TIMEOUT = Duration.ofMinutes(15);
    private static final Duration UNTIL_SENT_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_SENT = 5;

    private final Arm arm;
    private final SecretStore secrets;
    private final DeploymentListener listener;
    private final Clock clock;
    private final WaitPolicy policy;
    private final Rights rights;
    private final Passwords passwords;
    private final ClientTokens clientTokens;
    private final SecretOnCluster secretOnCluster;

    /** The secrets are the values behind the names in bodies; a connection string that is made is put there too. */
    public Applier(Arm arm, SecretStore secrets, DeploymentListener listener, Clock clock, WaitPolicy policy) {
        this(arm, secrets, listener, clock, policy, Optional.empty());
    }

    /** For a plan that changes something on the cluster itself, too. */
    public Applier(
            Arm arm,
            SecretStore secrets,
            DeploymentListener listener,
            Clock clock,
            WaitPolicy policy,
            Optional<Cluster> cluster) {
        this.arm = arm;
        this.secrets = secrets;
        this.listener = listener;
        this.clock = clock;
        this.policy = policy;
        this.rights = new Rights(arm);
        this.passwords = new Passwords(arm, secrets, clock);
        this.clientTokens = new ClientTokens(arm, secrets, clock);
        this.secretOnCluster = new SecretOnCluster(cluster, secrets);
    }

    /** Running again after an exception continues from there. */
    public Outcome apply(Plan plan) {
        var outcome = new Outcome();
        try {
            plan.changes().stream().filter(Change::isDone).forEach(change -> apply(change, outcome));
        } catch (Failure refused) {
            rights.takeBack(refused, listener);
            throw refused;
        }
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
        WaitListener waiting = (what, soFar) -> listener.waiting(change, what, soFar);
        switch (action) {
            case Action.Put put -> outcome.put(put.id(), put(put, waiting));
            case Action.Create create -> outcome.put(create.id(), create(create, waiting));
            case Action.Patch patch -> outcome.put(patch.id(), patch(patch, waiting));
            case Action.Invoke invoke -> outcome.put(invoke.id(), invoke(invoke, waiting));
            case Action.Delete delete -> delete(delete, waiting);
            case Action.Register register -> new Registration(arm).await(register, STATE_TIMEOUT, waiting);
            case Action.Deactivate deactivate
            when change.type() == ChangeType.DELETE -> unlessGone(() -> deactivate(deactivate, waiting));
            case Action.Deactivate deactivate -> deactivate(deactivate, waiting);
            case Action.ChangeActions actions -> outcome.put(actions.scopeMap(), rights.change(actions, waiting));
            case Action.KeepRights keep -> rights.keep(keep.parent(), keep.apiVersion(), waiting);
            case Action.ChangeClientTokens tokens ->
                outcome.put(tokens.connectedRegistry(), clientTokens.change(tokens, waiting));
            case Action.MakePassword make -> clientTokens.makePassword(make, waiting);
            case Action.MakeConnectionString make -> passwords.make(make, waiting);
            case Action.KeepPassword keep -> keep(change, keep, outcome);
            case Action.DeleteOldPassword old -> new OldPassword(arm, passwords).delete(old, waiting);
            case Action.ApplySecret apply -> secretOnCluster.apply(apply);
            case Action.AwaitOnline online -> new OnlineWait(arm, rights, passwords, clock).await(online, waiting);
        }
    }

    private JsonNode put(Action.Put put, WaitListener waiting) {
        var answer = ended(put.id(), arm.put(put.id(), put.apiVersion(), RequestBody.of(put.body(), secrets)), waiting);
        if (isOf(ConnectedRegistry.TYPE, put.id())) {
            // What the rights were given for exists now.
            rights.settle();
        }
        return answer;
    }

    /** Another run may have made it since the plan was: then it is as good. */
    private JsonNode create(Action.Create create, WaitListener waiting) {
        return Presence.find(arm, create.id(), create.apiVersion())
                .orElseGet(() -> put(new Action.Put(create.id(), create.apiVersion(), create.body()), waiting));
    }

    private JsonNode patch(Action.Patch patch, WaitListener waiting) {
        return ended(
                patch.id(), arm.patch(patch.id(), patch.apiVersion(), RequestBody.of(patch.body(), secrets)), waiting);
    }

    private JsonNode invoke(Action.Invoke invoke, WaitListener waiting) {
        Optional<RequestBody> body = invoke.body().map(fields -> RequestBody.of(fields, secrets));
        return ended(invoke.id(), arm.invoke(invoke.id(), invoke.action(), invoke.apiVersion(), body), waiting);
    }

    private JsonNode ended(ResourceId id, ArmOperation operation, WaitListener waiting) {
        return isAwaited(id) ? operation.await(waiting) : operation.accepted();
    }

    private boolean isAwaited(ResourceId id) {
        return switch (policy) {
            case AWAITED -> true;
            case EXTENSION_NOT_AWAITED -> !isOf(Extension.TYPE, id);
            case NOT_AWAITED -> false;
        };
    }

    private static boolean isOf(ResourceType type, ResourceId id) {
        return id.type().filter(type.name()::equalsIgnoreCase).isPresent();
    }

    /** An answer may say that it is accepted or done while nobody does it, as that of a proxy. */
    private void delete(Action.Delete delete, WaitListener waiting) {
        for (int sent = 0; sent < MOST_SENT; sent++) {
            unlessGone(() -> {
                var operation = arm.delete(delete.id(), delete.apiVersion(), delete.query());
                if (isAwaited(delete.id())) {
                    operation.await(waiting);
                }
            });
            if (!isAwaited(delete.id()) || arm.awaitGone(delete.id(), delete.apiVersion(), waiting)) {
                return;
            }
        }
        throw new Failure("'%s' still exists, although Azure accepted %d times to delete it, and nothing is under way."
                .formatted(delete.id(), MOST_SENT));
    }

    /** Gone is what a deletion wants, whoever did it; whether it is so is looked at at its end in either case. */
    private static void unlessGone(Runnable step) {
        try {
            step.run();
        } catch (ArmException refusal) {
            if (!refusal.error().hasCode("ResourceNotFound")) {
                throw refusal;
            }
        }
    }

    /** As {@link #delete}: the second does no harm where the first is slow. */
    private void deactivate(Action.Deactivate deactivate, WaitListener waiting) {
        if (!isDeactivated(deactivate, UNTIL_SENT_AGAIN, waiting)) {
            isDeactivated(deactivate, STATE_TIMEOUT, waiting);
        }
    }

    private boolean isDeactivated(Action.Deactivate deactivate, Duration timeout, WaitListener waiting) {
        var id = deactivate.connectedRegistry();
        Repeatable.send(() -> arm.invoke(id, "deactivate", deactivate.apiVersion(), Optional.empty()))
                .await(waiting);
        var seen = arm.awaitState(
                id, deactivate.apiVersion(), registry -> !new ConnectedRegistry(registry).isActive(), timeout, waiting);
        return !new ConnectedRegistry(seen).isActive();
    }

    private void keep(Change change, Action.KeepPassword keep, Outcome outcome) {
        passwords.keep(keep.made(), () -> apply(change, keep.sent(), outcome));
    }
}
