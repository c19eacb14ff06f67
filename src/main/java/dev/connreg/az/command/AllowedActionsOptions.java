package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;
import java.util.List;

/** What a new scope map allows. */
public final class AllowedActionsOptions implements Declared {

    public List<List<String>> repositories = List.of();

    public List<List<String>> gateways = List.of();

    @Override
    public void declare(Options options) {
        options.lists(value -> repositories = value, "--repository")
                .says("A repository and the actions allowed on it. May be given several times.");
        options.lists(value -> gateways = value, "--gateway")
                .says("A connected registry and the actions allowed on it. May be given several times.");
    }

    boolean isEmpty() {
        return repositories.isEmpty() && gateways.isEmpty();
    }
}
