package dev.connreg.az.command;

import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.signin.SignInOptions;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import dev.connreg.console.Console;
import dev.connreg.console.ProgramEnvironment;
import java.util.function.Function;

/** Starts runs of commands. */
public final class Invocations {

    private final ProgramEnvironment environment;
    private final Function<GlobalOptions, Console> consoles;
    private final Function<SignInOptions, AzureSession> signIn;

    /**
     * Runs in an environment.
     *
     * @param signIn signs in; called only when something is asked of Azure
     */
    public Invocations(
            ProgramEnvironment environment,
            Function<GlobalOptions, Console> consoles,
            Function<SignInOptions, AzureSession> signIn) {
        this.environment = environment;
        this.consoles = consoles;
        this.signIn = signIn;
    }

    Invocation of(GlobalOptions global, PolicyOptions policy) {
        return new Invocation(environment, consoles.apply(global), signIn, global, policy);
    }

    /** A run of a command that only reads. */
    Invocation of(GlobalOptions global) {
        return of(global, new PolicyOptions());
    }
}
