package dev.connreg.az.command;

import java.util.List;
import picocli.CommandLine.Option;

/** What a new scope map allows. */
public final class AllowedActionsOptions {

    @Option(
            names = "--repository",
            arity = "1..*",
            description = "A repository and the actions allowed on it. May be given several times.")
    public List<List<String>> repositories = List.of();

    @Option(
            names = "--gateway",
            arity = "1..*",
            description = "A connected registry and the actions allowed on it. May be given several times.")
    public List<List<String>> gateways = List.of();

    boolean isEmpty() {
        return repositories.isEmpty() && gateways.isEmpty();
    }
}
