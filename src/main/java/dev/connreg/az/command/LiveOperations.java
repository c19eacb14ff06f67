package dev.connreg.az.command;

import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.signin.SignInOptions;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.console.Console;
import dev.connreg.console.ProgramEnvironment;
import java.util.function.Function;

/** The operations that go to Azure. Each is made when a command asks for it. */
public final class LiveOperations implements AzOperations {

    private final Invocations invocations;

    /**
     * Operations in an environment.
     *
     * @param environment what the process gives
     * @param consoles makes the console that a command's options ask for
     * @param signIn signs in
     */
    public LiveOperations(
            ProgramEnvironment environment,
            Function<GlobalOptions, Console> consoles,
            Function<SignInOptions, AzureSession> signIn) {
        this.invocations = new Invocations(environment, consoles, signIn);
    }

    @Override
    public ExtensionOperations extensions() {
        return new Extensions(invocations);
    }

    @Override
    public RegistryOperations registries() {
        return new Registries(invocations);
    }

    @Override
    public ConnectedRegistryOperations connectedRegistries() {
        return new ConnectedRegistries(invocations);
    }

    @Override
    public TokenOperations tokens() {
        return new Tokens(invocations);
    }

    @Override
    public ScopeMapOperations scopeMaps() {
        return new ScopeMaps(invocations);
    }
}
