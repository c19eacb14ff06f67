package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan of a deployment, where that rotates something of a site that works and does nothing else. */
record RotationPlan(LiveSite site, MissingResource missing, Rotation rotation, Instant now) {

    static final String OLD_PASSWORD = "old sync token password";

    private static final Set<String> WRITTEN = Set.of(Extension.KIND, Token.SYNC_KIND);

    /** Throws a Failure with why not. */
    void requireWorking() {
        var registry = site.registry().orElseThrow(this::notThere);
        if (rotation instanceof Rotation.Password && signsInWithoutToken(registry)) {
            throw new Failure(List.of(
                    CodedFinding.error(FindingCode.NO_PASSWORD_WITH_IDENTITY).with(Fact.NAME, registry.name())));
        }
        if (!registry.isWell(now) && !isLeftHalfway(registry)) {
            throw new Failure(notWorking(registry));
        }
        Failure.throwIfAny(site.token().filter(token -> !token.isEnabled()).stream()
                .map(OnlineStep::disabled)
                .toList());
    }

    /** As by a rotation that ended at the extension, or before the site was heard of: only sending it again ends that. */
    private boolean isLeftHalfway(ConnectedRegistry registry) {
        return site.extension()
                .filter(extension -> registry.lastActivity()
                        .filter(last -> extension.hasFailed() || extension.isChangedAfter(last))
                        .isPresent())
                .isPresent();
    }

    private static boolean signsInWithoutToken(ConnectedRegistry registry) {
        return registry.usesManagedIdentity() || registry.syncToken().isEmpty();
    }

    private Failure notThere() {
        var node = site.registryNode();
        return new Failure(List.of(missing.finding(node.kind(), site.live().id(node))));
    }

    private List<CodedFinding> notWorking(ConnectedRegistry registry) {
        var found = new ArrayList<CodedFinding>();
        found.add(Diagnosis.notWell(registry));
        found.addAll(Diagnosis.reported(registry));
        site.extension().filter(Extension::hasFailed).map(Diagnosis::failed).ifPresent(found::add);
        found.add(CodedFinding.error(FindingCode.ROTATES_WHAT_WORKS));
        return found;
    }

    /** Throws a Failure if the deployment would do more. */
    Plan of(Plan deployment, List<ConnectedRegistry> above) {
        Failure.throwIfAny(Diagnosis.downAbove(site.registryName(), above, now));
        requireNothingElse(deployment);
        return switch (rotation) {
            case Rotation.Password(var deletesOld) when deletesOld -> withoutOld(deployment);
            case Rotation.Password _, Rotation.Certificate _ -> deployment;
        };
    }

    private void requireNothingElse(Plan deployment) {
        var others = deployment.changes().stream()
                .filter(change -> change.isDone() && !change.isWait() && !isPartOfIt(change))
                .map(change -> "%s '%s'".formatted(change.kind(), change.id().name()))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new Failure(
                    List.of(CodedFinding.error(FindingCode.SPEC_ASKS_FOR_MORE).with(Fact.FOUND, others)));
        }
    }

    /** The password, and what a rotation writes, where that is only sent again: an earlier one may have failed at it. */
    private static boolean isPartOfIt(Change change) {
        return makes(change).findAny().isPresent()
                || WRITTEN.contains(change.kind())
                        && change.type() == ChangeType.DEPLOY
                        && change.differences().isEmpty();
    }

    private static Stream<Action.MakeConnectionString> makes(Change change) {
        return change.actions().stream()
                .filter(Action.MakeConnectionString.class::isInstance)
                .map(Action.MakeConnectionString.class::cast);
    }

    /** Behind the wait for Online; and as another run may have sent the other password meanwhile, it is waited for again. */
    private Plan withoutOld(Plan deployment) {
        var made = deployment.changes().stream()
                .flatMap(RotationPlan::makes)
                .findFirst()
                .orElseThrow();
        var old = Change.of(
                        ChangeType.DELETE,
                        OLD_PASSWORD,
                        made.token(),
                        new Action.DeleteOldPassword(made, sent()),
                        online(deployment))
                .withNote(CodedFinding.note(FindingCode.DELETED_ONCE_ONLINE));
        return new Plan(
                Stream.concat(deployment.changes().stream(), Stream.of(old)).toList(), deployment.seen());
    }

    private Action.Watched sent() {
        var node = site.extensionNode().orElseThrow();
        return new Action.Watched(site.live().id(node), node.type().apiVersion());
    }

    private static Action online(Plan deployment) {
        return deployment.changes().stream()
                .flatMap(change -> change.actions().stream())
                .filter(Action.AwaitOnline.class::isInstance)
                .map(action -> ((Action.AwaitOnline) action).withEachComplaint())
                .findFirst()
                .orElseThrow();
    }
}
