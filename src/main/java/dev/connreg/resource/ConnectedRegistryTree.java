package dev.connreg.resource;

import dev.connreg.graph.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Which connected registry of a cloud registry is below which.
 *
 * @param registries all of them, in ARM's order
 */
public record ConnectedRegistryTree(List<LiveConnectedRegistry> registries) {

    public ConnectedRegistryTree {
        registries = List.copyOf(registries);
    }

    /** The one of that name, in any case. */
    public Optional<LiveConnectedRegistry> find(String name) {
        return registries.stream()
                .filter(registry -> registry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Those directly below one. */
    public List<LiveConnectedRegistry> childrenOf(ResourceId id) {
        return registries.stream()
                .filter(registry -> registry.parent().equals(Optional.of(id)))
                .toList();
    }

    /** Those above one, its parent first. A parent that is gone ends the line. */
    public List<LiveConnectedRegistry> ancestorsOf(LiveConnectedRegistry registry) {
        return registry.parent().map(this::lineFrom).orElse(List.of());
    }

    /** The one of that id and those above it, itself first. */
    public List<LiveConnectedRegistry> lineFrom(ResourceId id) {
        SequencedSet<LiveConnectedRegistry> line = new LinkedHashSet<>();
        var next = Optional.of(id).flatMap(this::find);
        // What is there already would be a circle.
        while (next.isPresent() && line.add(next.get())) {
            next = next.flatMap(LiveConnectedRegistry::parent).flatMap(this::find);
        }
        return List.copyOf(line);
    }

    /** All below one, however deep; each before what is below it. */
    public List<LiveConnectedRegistry> descendantsOf(ResourceId id) {
        var found = new ArrayList<LiveConnectedRegistry>();
        collect(id, found);
        return found;
    }

    private void collect(ResourceId id, List<LiveConnectedRegistry> found) {
        for (var child : childrenOf(id)) {
            if (!found.contains(child)) {
                found.add(child);
                collect(child.id(), found);
            }
        }
    }

    private Optional<LiveConnectedRegistry> find(ResourceId id) {
        return registries.stream().filter(registry -> registry.id().equals(id)).findFirst();
    }
}
