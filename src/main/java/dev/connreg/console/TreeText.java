package dev.connreg.console;

import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.ConnectedRegistryTree.Branch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The connected registries of a registry as a drawing, with how each is, for people. */
public final class TreeText {

    private final ConnectedRegistryTree tree;
    private final TimeText time;
    private final List<List<String>> rows = new ArrayList<>();

    private TreeText(ConnectedRegistryTree tree, Instant now) {
        this.tree = tree;
        time = new TimeText(now);
    }

    /** The registry and a line for each of its connected registries, each ending with a newline. */
    public static String of(ResourceId registry, ConnectedRegistryTree tree, Instant now) {
        return tree.registries().isEmpty()
                ? "No connected registry exists in registry '%s'.\n".formatted(registry.name())
                : new TreeText(tree, now).drawn(registry);
    }

    private String drawn(ResourceId registry) {
        rows.add(List.of("NAME", "MODE", "CONNECTION", "ACTIVATION", "LAST CONTACT"));
        rows.add(List.of(registry.name(), "", "", "", ""));
        draw(tree.branches(), "");
        return Columns.of(rows);
    }

    private void draw(List<Branch> branches, String before) {
        for (int i = 0; i < branches.size(); i++) {
            var isLast = i == branches.size() - 1;
            var branch = branches.get(i);
            var name = branch.registry().name() + (before.isEmpty() ? whyOnTop(branch.registry()) : "");
            rows.add(row(before + (isLast ? "└─ " : "├─ ") + name, branch.registry()));
            draw(branch.children(), before + (isLast ? "   " : "│  "));
        }
    }

    private List<String> row(String name, ConnectedRegistry registry) {
        return List.of(name, registry.mode(), registry.connectionState(), registry.activation(), lastContact(registry));
    }

    /** Of one that has a parent, and is drawn below the cloud registry all the same. */
    private String whyOnTop(ConnectedRegistry registry) {
        return registry.parent()
                .map(parent -> (tree.isInCircle(registry.id()) ? " (in a circle with '%s')" : " (parent '%s' is gone)")
                        .formatted(parent.name()))
                .orElse("");
    }

    private String lastContact(ConnectedRegistry registry) {
        var last = registry.lastActivity().map(time::since).orElse("never");
        return registry.isBetweenSyncs(time.now()) ? last + ", Offline by its schedule" : last;
    }
}
