package dev.connreg.az.command;

import dev.connreg.arm.answer.ArmException;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.problem.Failure;
import dev.connreg.resource.LiveConnectedRegistry;
import dev.connreg.resource.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What those above a new connected registry must be allowed, so that it can synchronize through them. */
final class ParentAccess {

    private final Invocation invocation;
    private final CloudRegistry registry;
    private final String child;
    private final List<LiveConnectedRegistry> line;

    private ParentAccess(
            Invocation invocation, CloudRegistry registry, String child, List<LiveConnectedRegistry> line) {
        this.invocation = invocation;
        this.registry = registry;
        this.child = child;
        this.line = List.copyOf(line);
    }

    /**
     * Checks the parent and those above it.
     *
     * @param child name of the new connected registry
     * @throws Failure if the parent is not there, or cannot have such a child
     */
    static ParentAccess of(Invocation invocation, CloudRegistry registry, String parent, String child, Mode mode) {
        var found = Optional.of(parent)
                .filter(ResourceNames::isSegment)
                .flatMap(registry::findConnectedRegistry)
                .orElseThrow(
                        () -> new Failure("The parent connected registry '%s' could not be found.".formatted(parent)));
        requireSyncToken(found);
        var line = registry.connectedRegistries().lineFrom(found.id());
        if (mode == Mode.READ_WRITE && found.isReadOnly()) {
            throw new Failure(
                    "Can't create the registry '%s' with mode 'readwrite' when the connected registry parent '%s' mode is '%s'. For more information on connected registries please visit https://aka.ms/acr/connected-registry."
                            .formatted(child, parent, found.mode()));
        }
        line.stream().filter(ParentAccess::hasNoSyncToken).findFirst().ifPresent(above -> {
            throw new Failure(
                    "The connected registry '%s' above '%s' uses ManagedIdentity authentication, so nothing can be created below it. Choose another parent with --parent or omit --parent."
                            .formatted(above.name(), parent));
        });
        return new ParentAccess(invocation, registry, child, line);
    }

    private static void requireSyncToken(LiveConnectedRegistry registry) {
        if (hasNoSyncToken(registry)) {
            throw new Failure(
                    "A connected registry using ManagedIdentity authentication cannot have children. Choose a SyncToken parent with --parent or omit --parent.");
        }
    }

    private static boolean hasNoSyncToken(LiveConnectedRegistry registry) {
        return registry.usesManagedIdentity() || registry.syncToken().isEmpty();
    }

    /** The parent. */
    LiveConnectedRegistry parent() {
        return line.getFirst();
    }

    /**
     * Plans what the ancestors' scope maps lack.
     *
     * @param actions what the child is allowed
     * @param words the child's repositories and how it uses them, as messages say it
     */
    Grant grant(List<String> actions, String words) {
        var steps = new ArrayList<Step>();
        for (var ancestor : line) {
            var scopeMap = registry.scopeMapOf(ancestor.syncToken().orElseThrow());
            var change = scopeMap.widened("ancestor's scope map", actions);
            if (!change.actions().isEmpty()) {
                steps.add(new Step(
                        "Adding '%s' gateway permissions and %s permissions to connected registry '%s' sync scope map."
                                .formatted(child, words, ancestor.name()),
                        change));
            }
        }
        return new Grant(invocation, steps);
    }

    /**
     * A change of one ancestor's scope map.
     *
     * @param announcement what is said before it is made
     * @param change the change
     */
    private record Step(String announcement, Change change) {}

    /** Rights for a child that is not there yet; taken back if it does not come to be. */
    static final class Grant {

        private final Invocation invocation;
        private final List<Step> steps;
        private final List<Change> made = new ArrayList<>();

        private Grant(Invocation invocation, List<Step> steps) {
            this.invocation = invocation;
            this.steps = List.copyOf(steps);
        }

        /** Nobody needs any. */
        static Grant none(Invocation invocation) {
            return new Grant(invocation, List.of());
        }

        /**
         * Gives the rights, then does what needs them. If Azure refuses either, they are taken back; if it does not
         * answer, it may still do it, so they stay and the next run goes on from there.
         */
        <T> T during(Supplier<T> use) {
            try {
                steps.forEach(this::make);
                return use.get();
            } catch (ArmException refused) {
                takeBack(refused);
                throw refused;
            }
        }

        private void make(Step step) {
            invocation.console().warning(step.announcement());
            invocation.apply(step.change());
            made.add(step.change());
        }

        private void takeBack(ArmException refused) {
            for (var change : made.reversed()) {
                try {
                    invocation.apply(inverse(change));
                } catch (ArmException again) {
                    refused.addSuppressed(again);
                    invocation
                            .console()
                            .warning("The permissions that were added to scope map '%s' could not be taken back."
                                    .formatted(change.id().name()));
                }
            }
        }

        private static Change inverse(Change change) {
            var actions = change.actions().stream()
                    .map(action -> (Action) ((Action.ChangeActions) action).inverse())
                    .toArray(Action[]::new);
            return Change.of(ChangeType.MODIFY, change.kind(), change.id(), actions);
        }
    }
}
