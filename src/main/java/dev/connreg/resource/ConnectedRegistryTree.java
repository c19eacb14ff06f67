package dev.connreg.resource;

import dev.connreg.graph.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** The connected registries of a registry, as parents and children. */
public record ConnectedRegistryTree(List<ConnectedRegistry> registries) {

    public ConnectedRegistryTree {
        registries = List.copyOf(registries);
    }

    public Optional<ConnectedRegistry> find(String name) {
        return registries.stream()
                .filter(registry -> registry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public List<ConnectedRegistry> childrenOf(ResourceId id) {
        return registries.stream()
                .filter(registry -> registry.parent().equals(Optional.of(id)))
                .toList();
    }

    /** The parent first. A parent that is gone ends the line. */
    public List<ConnectedRegistry> ancestorsOf(ConnectedRegistry registry) {
        return registry.parent().map(this::lineFrom).orElse(List.of());
    }

    /** The one of that id and those above it, itself first. */
    public List<ConnectedRegistry> lineFrom(ResourceId id) {
        SequencedSet<ConnectedRegistry> line = new LinkedHashSet<>();
        var next = Optional.of(id).flatMap(this::find);
        // One that is in the line already would be a circle.
        while (next.isPresent() && line.add(next.get())) {
            next = next.flatMap(ConnectedRegistry::parent).flatMap(this::find);
        }
        return List.copyOf(line);
    }

    public boolean isInCircle(ResourceId id) {
        var line = lineFrom(id);
        return !line.isEmpty()
                && line.getLast()
                        .parent()
                        .filter(above -> line.stream().anyMatch(one -> one.id().equals(above)))
                        .isPresent();
    }

    /** All below one, however deep; each before what is below it. */
    public List<ConnectedRegistry> descendantsOf(ResourceId id) {
        var found = new ArrayList<ConnectedRegistry>();
        collect(id, found);
        return found;
    }

    private void collect(ResourceId id, List<ConnectedRegistry> found) {
        for (var child : childrenOf(id)) {
            if (!found.contains(child)) {
                found.add(child);
                collect(child.id(), found);
            }
        }
    }

    /** One and all below it. */
    public record Branch(ConnectedRegistry registry, List<Branch> children) {

        public Branch {
            children = List.copyOf(children);
        }
    }

    /** All of them, each once: below the cloud registry, then those whose parent is gone, or that are in a circle. */
    public List<Branch> branches() {
        var placed = new HashSet<ResourceId>();
        var branches = new ArrayList<Branch>();
        registries.stream()
                .filter(registry -> registry.parent().isEmpty())
                .forEach(top -> branches.add(branch(top, placed)));
        for (var registry : registries) {
            if (!placed.contains(registry.id())) {
                branches.add(branch(lineFrom(registry.id()).getLast(), placed));
            }
        }
        return branches;
    }

    private Branch branch(ConnectedRegistry registry, Set<ResourceId> placed) {
        placed.add(registry.id());
        var children = new ArrayList<Branch>();
        for (var child : childrenOf(registry.id())) {
            if (!placed.contains(child.id())) {
                children.add(branch(child, placed));
            }
        }
        return new Branch(registry, children);
    }

    private Optional<ConnectedRegistry> find(ResourceId id) {
        return registries.stream().filter(registry -> registry.id().equals(id)).findFirst();
    }
}
