package dev.connreg.az.command;

import dev.connreg.problem.Failure;

/** What can be said about a connected registry to be created before anything is asked of Azure. */
final class CreationChecks {

    private static final int SHORTEST_NAME = 5;

    private CreationChecks() {}

    /**
     * Checks, in az's order.
     *
     * @throws Failure with the first that is wrong
     */
    static void check(ConnectedRegistryCreate options) {
        if (usesManagedIdentity(options)) {
            checkManagedIdentity(options);
        } else {
            checkSyncToken(options);
        }
        refuseIf(
                options.target.name.codePointCount(0, options.target.name.length()) < SHORTEST_NAME,
                "argument error: Connected registry name must be at least 5 characters long.");
    }

    static boolean usesManagedIdentity(ConnectedRegistryCreate options) {
        return options.authType.filter("ManagedIdentity"::equals).isPresent();
    }

    private static void checkManagedIdentity(ConnectedRegistryCreate options) {
        refuseIf(
                options.identity.filter(id -> !id.isBlank()).isEmpty(),
                "argument error: --identity <user-assigned-managed-identity-resource-id> is required when --auth-type ManagedIdentity.");
        refuseIf(
                options.syncToken.isPresent() || !options.repositories.isEmpty(),
                "argument error: --sync-token and --repository are not applicable when --auth-type ManagedIdentity.");
        refuseIf(
                options.parent.isPresent(),
                "argument error: --parent is not applicable when --auth-type ManagedIdentity.");
    }

    private static void checkSyncToken(ConnectedRegistryCreate options) {
        refuseIf(
                options.identity.isPresent(),
                "argument error: --identity is only applicable with --auth-type ManagedIdentity.");
        refuseIf(
                options.syncToken.filter(token -> !token.isEmpty()).isPresent() != options.repositories.isEmpty(),
                "argument error: either --sync-token or --repository must be provided, but not both.");
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Failure(message);
        }
    }
}
