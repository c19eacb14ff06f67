package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.ExtensionCreate;
import dev.connreg.cli.az.command.ExtensionDelete;
import dev.connreg.cli.az.command.ExtensionList;
import dev.connreg.cli.az.command.ExtensionOperations;
import dev.connreg.cli.az.command.ExtensionShow;
import dev.connreg.cli.az.command.ExtensionUpdate;

/** Extensions of clusters, as az k8s-extension has them. */
final class Extensions implements ExtensionOperations {

    private final Invocations invocations;

    Extensions(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(ExtensionCreate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int update(ExtensionUpdate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int delete(ExtensionDelete options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int show(ExtensionShow options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int list(ExtensionList options) {
        throw new CommandFailure("not there yet: " + invocations);
    }
}
