package dev.connreg.az.command;

/** For reading command lines: reading must not ask for what a command does. */
public final class NoOperations implements AzOperations {

    @Override
    public ExtensionOperations extensions() {
        throw new AssertionError("asked for while reading");
    }

    @Override
    public RegistryOperations registries() {
        throw new AssertionError("asked for while reading");
    }

    @Override
    public ConnectedRegistryOperations connectedRegistries() {
        throw new AssertionError("asked for while reading");
    }

    @Override
    public TokenOperations tokens() {
        throw new AssertionError("asked for while reading");
    }

    @Override
    public ScopeMapOperations scopeMaps() {
        throw new AssertionError("asked for while reading");
    }
}
