package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import java.util.Optional;

final class TokenUpdate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("update", "Change a token.")
            .example(
                    "Give a token another scope map.",
                    "connreg acr token update -n mytoken -r myregistry --scope-map mynewmap")
            .example("Disable a token.", "connreg acr token update -n mytoken -r myregistry --status disabled");

    public TokenTarget target = new TokenTarget();

    public Optional<String> scopeMap = Optional.empty();

    public Optional<String> status = Optional.empty();

    public ResourceGroupOption group = new ResourceGroupOption();

    TokenUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.optionalText(value -> scopeMap = value, "--scope-map").says("Name of its new scope map.");
        options.optionalText(value -> status = value, "--status")
                .choices("enabled", "disabled")
                .says("Whether it can be used. Left as it is if not given.");
        options.include(group);
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
