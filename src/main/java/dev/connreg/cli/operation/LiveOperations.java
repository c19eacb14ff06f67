package dev.connreg.cli.operation;

import dev.connreg.arm.AzureSession;
import dev.connreg.arm.SignInOptions;
import dev.connreg.cli.ProgramEnvironment;
import dev.connreg.cli.az.GlobalOptions;
import dev.connreg.cli.az.command.AzOperations;
import dev.connreg.cli.az.command.ConnectedRegistryOperations;
import dev.connreg.cli.az.command.ExtensionOperations;
import dev.connreg.cli.az.command.RegistryOperations;
import dev.connreg.cli.az.command.ScopeMapOperations;
import dev.connreg.cli.az.command.TokenOperations;
import dev.connreg.output.Console;
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
