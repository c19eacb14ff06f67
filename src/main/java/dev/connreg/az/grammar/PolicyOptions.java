package dev.connreg.az.grammar;

import java.util.Optional;

/** The options of commands that write: all whose last word is not show or list. */
public final class PolicyOptions implements Declared {

    static final String GROUP = "Global Policy";

    /** The change that the writes belong to. */
    public Optional<String> changeReference = Optional.empty();

    /** Fetch a policy token before each write. */
    public boolean acquirePolicyToken;

    @Override
    public void declare(Options options) {
        options.optionalText(value -> changeReference = value, "--change-reference")
                .group(GROUP)
                .says("Id of the change that this operation belongs to.");
        options.flag(() -> acquirePolicyToken = true, "--acquire-policy-token")
                .group(GROUP)
                .says("Fetch an Azure Policy token for this operation.");
    }
}
