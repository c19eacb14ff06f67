package dev.connreg.az.command;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import java.util.Map;

/** One run of k8s-extension delete. */
final class ExtensionRemoval {

    private static final int OK = 0;

    private final Invocation invocation;
    private final ExtensionDelete options;

    ExtensionRemoval(Invocation invocation, ExtensionDelete options) {
        this.invocation = invocation;
        this.options = options;
    }

    int run() {
        var name = options.target.name;
        var address = ExtensionAddress.of(invocation, options.target, options.provider);
        if (new ExtensionFinder(invocation, address).find(name).isEmpty()) {
            invocation
                    .console()
                    .warning("No extension with name '%s' found on cluster '%s', so nothing to delete"
                            .formatted(name, options.target.clusterName));
            return OK;
        }
        invocation.confirmUnlessDisabled("Are you sure you want to perform this operation?", options.yes);
        var id = address.extension(name);
        var query = Map.of("forceDelete", Boolean.toString(options.force));
        invocation.apply(
                Invocation.pace(options.noWait),
                Change.of(ChangeType.DELETE, "extension", id, new Action.Delete(id, ApiVersions.EXTENSION, query)));
        return OK;
    }
}
