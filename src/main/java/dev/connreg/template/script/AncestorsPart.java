package dev.connreg.template.script;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.ShellWord;
import dev.connreg.resource.Token;
import dev.connreg.template.TemplateFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines for bash that give a new connected registry its rights in the scope maps above it.
 *
 * @param registry the options that name the registry
 * @param existingToken a token of somebody else's: what that allows is known only to Azure
 */
public record AncestorsPart(String registry, String parent, List<String> granted, Optional<String> existingToken) {

    public AncestorsPart {
        granted = List.copyOf(granted);
    }

    /** As a template's README has them; empty where there is nothing to give. */
    public static Optional<String> of(DeploymentGraph graph) {
        var resolver = new GraphResolver(graph);
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.GrantAncestors grant, var _)
                        ? Stream.of(of(graph, resolver, grant).print())
                        : Stream.empty())
                .findFirst();
    }

    private static AncestorsPart of(DeploymentGraph graph, GraphResolver resolver, Operation.GrantAncestors grant) {
        var parent = resolver.id(grant.parent());
        var registry = parent.parent().orElseThrow();
        var token = graph.resources().stream()
                .filter(node -> node.kind().equals(Token.SYNC_KIND) && node.isExisting())
                .map(ResourceNode::symbol)
                .map(resolver::id)
                .map(ResourceId::name)
                .findFirst();
        var subscription = registry.subscriptionId()
                .filter(id -> !id.equals(TemplateFiles.THIS_SUBSCRIPTION))
                .map(id -> " --subscription " + ShellWord.of(id));
        return new AncestorsPart(
                "--registry " + ShellWord.of(registry.name()) + subscription.orElse(""),
                parent.name(),
                resolver.actions(grant.actions()),
                token);
    }

    String print() {
        var own = ActionOptions.words("add-", granted).stream()
                .map(words -> words.stream().map(ShellWord::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n  ", "granted=(\n  ", "\n)\n"));
        return own + existingToken.map(this::ofExisting).orElse("") + """
                above=%1$s
                while [ -n "$above" ]; do
                  token=$(az acr connected-registry show %2$s --name "$above" \\
                    --query parent.syncProperties.tokenId --output tsv)
                  scope_map=$(az acr token show %2$s --name "${token##*/}" --query scopeMapId --output tsv)
                  az acr scope-map update %2$s --name "${scope_map##*/}" "${granted[@]}" --output none
                  above=$(az acr connected-registry show %2$s --name "$above" --query parent.id --output tsv)
                  above=${above##*/}
                done
                """.formatted(ShellWord.of(parent), registry);
    }

    private String ofExisting(String token) {
        return """
                scope_map=$(az acr token show %2$s --name %1$s --query scopeMapId --output tsv)
                actions=$(az acr scope-map show %2$s --name "${scope_map##*/}" --query actions --output tsv)
                while IFS= read -r action; do
                  case $action in
                    repositories/*)
                      repository=${action#repositories/}
                      repository=${repository%%/*/*}
                      granted+=(--add-repository "$repository" "${action#repositories/"$repository"/}")
                      ;;
                  esac
                done <<<"$actions"
                """.formatted(ShellWord.of(token), registry);
    }
}
