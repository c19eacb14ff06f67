package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.RegistryOperations;
import dev.connreg.cli.az.command.RegistryShow;
import dev.connreg.cli.az.command.RegistryUpdate;

/** Container registries, as az acr has them. */
final class Registries implements RegistryOperations {

    private final Invocations invocations;

    Registries(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int show(RegistryShow options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int update(RegistryUpdate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }
}
