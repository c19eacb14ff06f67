package dev.connreg.deployment.live;

import dev.connreg.arm.Arm;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the lists of a registry lack, although they or a user speak of it. A list alone proves nothing where what it lacks is
 * called gone: each one must be absent when asked for by itself.
 */
public final class Unlisted {

    private final RegistryContents contents;
    private final Map<ResourceId, String> kinds = new LinkedHashMap<>();

    /** Starts with what the connected registries that are listed sign in with. */
    public Unlisted(RegistryContents contents) {
        this.contents = contents;
        contents.tree().registries().stream()
                .flatMap(registry -> Stream.concat(registry.syncToken().stream(), registry.clientTokens()))
                .forEach(this::token);
    }

    public Unlisted connectedRegistry(ResourceId id) {
        if (contents.tree().find(id.name()).isEmpty()) {
            kinds.put(id, ConnectedRegistry.KIND);
        }
        return this;
    }

    /** With the scope map that it uses. */
    public Unlisted token(ResourceId id) {
        contents.token(id)
                .ifPresentOrElse(found -> found.scopeMap().ifPresent(this::scopeMap), () -> kinds.put(id, Token.KIND));
        return this;
    }

    public Unlisted scopeMap(ResourceId id) {
        if (contents.scopeMap(id).isEmpty() && !ScopeMap.isOfSystem(id)) {
            kinds.put(id, ScopeMap.KIND);
        }
        return this;
    }

    /** Throws a Failure that names each one that exists. */
    public void requireAbsent(Arm arm) {
        try (var reads = new Reads()) {
            var asked = new LinkedHashMap<CodedFinding, Reads.Read<Boolean>>();
            kinds.forEach((id, kind) -> asked.put(
                    CodedFinding.error(FindingCode.LIST_INCOMPLETE)
                            .with(Fact.KIND, kind)
                            .with(Fact.NAME, id.name()),
                    reads.start(() -> arm.find(id, contents.apiVersion()).isPresent())));
            Failure.throwIfAny(asked.entrySet().stream()
                    .filter(read -> read.getValue().get())
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
