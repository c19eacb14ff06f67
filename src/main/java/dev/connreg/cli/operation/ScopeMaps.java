package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.ScopeMapCreate;
import dev.connreg.cli.az.command.ScopeMapDelete;
import dev.connreg.cli.az.command.ScopeMapList;
import dev.connreg.cli.az.command.ScopeMapOperations;
import dev.connreg.cli.az.command.ScopeMapShow;
import dev.connreg.cli.az.command.ScopeMapUpdate;

/** Scope maps, as az acr scope-map has them. */
final class ScopeMaps implements ScopeMapOperations {

    private final Invocations invocations;

    ScopeMaps(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(ScopeMapCreate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int update(ScopeMapUpdate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int delete(ScopeMapDelete options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int show(ScopeMapShow options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int list(ScopeMapList options) {
        throw new CommandFailure("not there yet: " + invocations);
    }
}
