package dev.connreg.az.command;

import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.deployment.plan.AncestorRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

record ParentOfNew(ConnectedRegistry parent, SyncRights rights, ConnectedRegistryCreate options) {

    /**
     * Finds it, and checks it and those above it.
     *
     * @throws Failure if it is not there, or cannot have such a child
     */
    static ParentOfNew of(TargetRegistry registry, String name, ConnectedRegistryCreate options) {
        var parent = Optional.of(name)
                .filter(ResourceNames::isSegment)
                .flatMap(registry::findConnectedRegistry)
                .orElseThrow(
                        () -> new Failure("The parent connected registry '%s' could not be found.".formatted(name)));
        var tree = registry.connectedRegistries();
        AncestorRights.obstacle(tree, parent, options.target.name, options.mode())
                // As az, which leaves it to the service.
                .filter(found -> found.code() != FindingCode.CIRCLE_OF_PARENTS)
                .ifPresent(found -> {
                    throw AzRefusals.ofParent(found, name);
                });
        return new ParentOfNew(parent, registry.rights(tree, tree.lineFrom(parent.id())), options);
    }

    ResourceId id() {
        return parent.id();
    }

    List<Change> grants(List<String> actions, Announcements announcements) {
        var changes = new ArrayList<Change>();
        for (var ancestor : rights.tree().lineFrom(parent.id())) {
            var alone = AncestorRights.grant(rights, ancestor, actions, AzApiVersions.CONTAINER_REGISTRY, true);
            changes.add(announcements.before(
                    alone,
                    "Adding '%s' gateway permissions and %s permissions to connected registry '%s' sync scope map."
                            .formatted(options.target.name, words(actions), ancestor.name())));
        }
        return changes;
    }

    private String words(List<String> actions) {
        var repositories = options.repositories.isEmpty() ? repositoriesIn(actions) : options.repositories;
        var mode = options.mode() == Mode.READ_ONLY ? "readonly" : "readwrite";
        return "repo(s) '%s' %s".formatted(String.join(", ", repositories), mode);
    }

    private static List<String> repositoriesIn(List<String> actions) {
        return actions.stream()
                .filter(action -> !ScopeMap.isGateway(action))
                .map(ScopeMapActions::repository)
                .distinct()
                .toList();
    }
}
