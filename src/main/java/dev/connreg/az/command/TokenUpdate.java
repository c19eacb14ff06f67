package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "update", description = "Change a token.")
@Example(
        does = "Give a token another scope map.",
        command = "connreg acr token update -n mytoken -r myregistry --scope-map mynewmap")
@Example(does = "Disable a token.", command = "connreg acr token update -n mytoken -r myregistry --status disabled")
final class TokenUpdate extends WritingCommand {

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(names = "--scope-map", description = "Name of its new scope map.")
    public Optional<String> scopeMap = Optional.empty();

    @Option(names = "--status", description = "Whether it can be used. Left as it is if not given.")
    @Argument(choices = {"enabled", "disabled"})
    public Optional<String> status = Optional.empty();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    TokenUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = RegistryFinder.of(invocation, target.registry, group);
        var tokens = RegistryChild.token(invocation, registry);
        var properties = Fields.builder().put("status", status);
        scopeMap.filter(name -> !name.isEmpty())
                .map(RegistryChild.scopeMap(invocation, registry)::id)
                .ifPresent(id -> properties.put("scopeMapId", id.toString()));
        var changes = properties.build();
        var name = target.name;
        var token = changes.values().isEmpty() ? tokens.get(name) : tokens.patch(name, changes);
        return invocation.print(ResultShape.TOKEN.of(token), ResultTable.TOKEN);
    }
}
