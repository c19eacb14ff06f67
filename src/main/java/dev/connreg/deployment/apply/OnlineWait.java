package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistry.Complaint;
import dev.connreg.resource.Extension;
import dev.connreg.resource.ProvisioningState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Waits for a connected registry to report Online, and says why it does not. */
final class OnlineWait {

    private static final int MOST_RESTORATIONS = 3;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Arm arm;
    private final Rights rights;
    private final Passwords passwords;
    private final InstantSource clock;

    OnlineWait(Arm arm, Rights rights, Passwords passwords, InstantSource clock) {
        this.arm = arm;
        this.rights = rights;
        this.passwords = passwords;
        this.clock = clock;
    }

    void await(Action.AwaitOnline action, WaitListener waiting) {
        var start = clock.instant();
        var known = action.afterRepair() ? complaints(action) : Set.<Complaint>of();
        for (int attempt = 0; ; attempt++) {
            var earlier = known;
            var last = new ConnectedRegistry(arm.awaitState(
                    action.connectedRegistry(),
                    action.apiVersion(),
                    registry -> isOver(new ConnectedRegistry(registry), action, earlier),
                    LONGEST,
                    waiting));
            if (isUp(last, known)) {
                return;
            }
            if (attempt == MOST_RESTORATIONS || !isRepaired(last, action, waiting)) {
                throw new Failure(notOnline(last, action, Duration.between(start, clock.instant())));
            }
            known = Set.copyOf(last.complaints());
        }
    }

    private List<Finding> notOnline(ConnectedRegistry last, Action.AwaitOnline action, Duration waited) {
        var above = action.parent()
                .map(parent -> RegistryContents.connectedRegistries(
                                arm, parent.parent().orElseThrow(), action.apiVersion())
                        .lineFrom(parent))
                .orElse(List.of());
        return Diagnosis.notOnline(
                last,
                extension(action).filter(Extension::hasFailed),
                above,
                action.afterRepair(),
                waited,
                clock.instant());
    }

    private Set<Complaint> complaints(Action.AwaitOnline action) {
        return arm.find(action.connectedRegistry(), action.apiVersion())
                .map(found -> Set.copyOf(new ConnectedRegistry(found).complaints()))
                .orElse(Set.of());
    }

    private boolean isOver(ConnectedRegistry registry, Action.AwaitOnline action, Set<Complaint> known) {
        var extension = extension(action);
        if (extension.filter(Extension::hasFailed).isPresent()) {
            return true;
        }
        // While another run changes it, nothing that is reported is the last word.
        var isAtRest =
                extension.map(Extension::json).map(ProvisioningState::isAtRest).orElse(true);
        return isAtRest && (isUp(registry, known) || !news(registry, known).isEmpty());
    }

    /** It is active and Online all the same if another instance holds it. */
    private static boolean isUp(ConnectedRegistry registry, Set<Complaint> known) {
        return registry.isUp() && news(registry, known).stream().noneMatch(Complaint::isHeldElsewhere);
    }

    private static List<Complaint> news(ConnectedRegistry registry, Set<Complaint> known) {
        return registry.complaints().stream()
                .filter(complaint -> !known.contains(complaint))
                .toList();
    }

    /** Another writer may have lost its rights meanwhile, or sent a password that is dead by now. */
    private boolean isRepaired(ConnectedRegistry registry, Action.AwaitOnline action, WaitListener waiting) {
        if (registry.complaints().stream().anyMatch(Complaint::isDenied)) {
            return action.parent().isPresent() && rights.keep(action.parent().get(), action.apiVersion(), waiting);
        }
        return registry.complaints().stream().anyMatch(Complaint::isUnauthorized) && passwords.sendAgain();
    }

    private Optional<Extension> extension(Action.AwaitOnline action) {
        Optional<JsonNode> found = action.extension().flatMap(watched -> arm.find(watched.id(), watched.apiVersion()));
        return found.map(Extension::new);
    }
}
