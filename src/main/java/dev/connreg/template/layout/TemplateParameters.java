package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.References;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.SecretSource;
import dev.connreg.graph.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those that a template uses, in the graph's order, secrets last. */
final class TemplateParameters {

    private final DeploymentGraph graph;
    private final List<String> madeSecrets;

    private TemplateParameters(DeploymentGraph graph) {
        this.graph = graph;
        this.madeSecrets = GraphOperations.madeSecrets(graph);
    }

    static TemplateParameters of(DeploymentGraph graph) {
        var secure = graph.parameters().stream()
                .filter(Parameter::secure)
                .map(Parameter::name)
                .toList();
        for (var secret : used(graph.resources(), References::secrets)) {
            if (!secure.contains(secret)) {
                throw new IllegalArgumentException("secret '%s' has no secure parameter".formatted(secret));
            }
        }
        return new TemplateParameters(graph);
    }

    /** The main template's own, what its modules need, and where they are deployed. */
    List<TemplateParameter> of(List<ResourceNode> declared, List<Declaration.OfModule> modules) {
        var used = used(declared);
        modules.forEach(module -> module.template().parameters().forEach(parameter -> used.add(parameter.name())));
        graph.parameters().stream()
                .filter(parameter -> used.contains(parameter.name()))
                .flatMap(TemplateParameters::defaultRef)
                .toList()
                .forEach(used::add);
        var scopes = modules.stream().map(Declaration.OfModule::scope).flatMap(TemplateParameters::parameters);
        return Stream.of(named(used, false), scopes, named(used, true))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> defaultRef(Parameter parameter) {
        return parameter.byDefault().stream().flatMap(value -> switch (value) {
            case Value.ParameterRef(var name) -> Stream.of(name);
            case Value.Computed computed -> computed.parameters().stream();
            case Value _ -> Stream.empty();
        });
    }

    /** A module is deployed only if all of them are given. */
    List<TemplateParameter> ofModule(List<ResourceNode> declared) {
        var used = used(declared);
        return Stream.concat(graph(used, false), graph(used, true))
                .map(parameter -> declare(parameter, parameter.description(), Optional.empty()))
                .toList();
    }

    ModuleScope scope(String root, ResourceGroup group, ResourceGroup main) {
        var subscription = Optional.of(group.subscriptionId())
                .filter(id -> !id.equalsIgnoreCase(main.subscriptionId()))
                .map(id -> plain(
                        root + "SubscriptionId", "ID of the subscription of the " + SymbolNames.of(root) + ".", id));
        var name = plain(
                root + "ResourceGroupName",
                "Name of the resource group of the " + SymbolNames.of(root) + ".",
                group.name());
        return new ModuleScope(subscription, name);
    }

    /** The secret that the resources need and a first deployment does not have. */
    Optional<String> onlyWith(List<ResourceNode> declared) {
        return declared.stream()
                .flatMap(node -> References.secrets(node).stream())
                .filter(madeSecrets::contains)
                .findFirst();
    }

    private static Stream<TemplateParameter> parameters(ModuleScope scope) {
        return Stream.concat(scope.subscription().stream(), Stream.of(scope.resourceGroup()));
    }

    private static Set<String> used(Collection<ResourceNode> declared) {
        var used = used(declared, References::parameters);
        used.addAll(used(declared, References::secrets));
        return used;
    }

    private static Set<String> used(Collection<ResourceNode> declared, Function<Node, Set<String>> kind) {
        return declared.stream()
                .flatMap(node -> kind.apply(node).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<TemplateParameter> named(Set<String> used, boolean secure) {
        return graph(used, secure).map(this::declare);
    }

    private Stream<Parameter> graph(Set<String> used, boolean secure) {
        return graph.parameters().stream()
                .filter(parameter -> parameter.secure() == secure && used.contains(parameter.name()));
    }

    private TemplateParameter declare(Parameter parameter) {
        return madeSecrets.contains(parameter.name())
                ? declare(
                        parameter,
                        parameter.description()
                                + " Not there yet in a first deployment, which goes without the extension.",
                        Optional.of(Value.text("")))
                : declare(parameter, parameter.description(), parameter.byDefault());
    }

    private TemplateParameter declare(Parameter parameter, String description, Optional<Value> byDefault) {
        return new TemplateParameter(
                parameter.name(),
                description,
                parameter.type(),
                byDefault,
                parameter.value(),
                command(parameter),
                completion(parameter),
                parameter.source().flatMap(TemplateParameters::inVault).filter(_ -> byDefault.isEmpty()));
    }

    /** Of the connection string only with the names that the parameter file has: the template itself knows none. */
    private List<String> command(Parameter parameter) {
        return GraphOperations.making(graph, parameter.name())
                .map(making -> CommandLines.named(graph).connectionString(making))
                .orElseGet(() -> parameter.source().flatMap(SecretCommands::print).stream()
                        .toList());
    }

    private Completion completion(Parameter parameter) {
        return GraphOperations.making(graph, parameter.name())
                .map(making -> ParentAddress.completing(CommandLines.named(graph), making))
                .orElse(Completion.NONE);
    }

    private static Optional<SecretSource.InVault> inVault(SecretSource source) {
        return source instanceof SecretSource.InVault vault ? Optional.of(vault) : Optional.empty();
    }

    private static TemplateParameter plain(String name, String description, String value) {
        return new TemplateParameter(
                name,
                description,
                new ParameterType.Text(),
                Optional.empty(),
                Optional.of(Value.text(value)),
                List.of(),
                Completion.NONE,
                Optional.empty());
    }
}
