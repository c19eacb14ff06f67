package dev.connreg.az.grammar;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of commands that write: all whose last word is not show or list. */
public final class PolicyOptions {

    /** The change that the writes belong to. */
    @Option(names = "--change-reference", description = "Id of the change that this operation belongs to.")
    @Argument(group = "Global Policy")
    public Optional<String> changeReference = Optional.empty();

    /** Fetch a policy token before each write. */
    @Option(names = "--acquire-policy-token", description = "Fetch an Azure Policy token for this operation.")
    @Argument(group = "Global Policy")
    public boolean acquirePolicyToken;
}
