package dev.connreg.az.command;

import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Token;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way from a sync token to a managed identity, on which there is no way back. */
record Migration(String leftover) {

    /**
     * Checks whether one is asked for and possible; nothing is changed.
     *
     * @throws Failure if it is not possible
     */
    static Optional<Migration> planned(
            ConnectedRegistryUpdate options, TargetRegistry registry, ConnectedRegistry present) {
        if (options.authType.isEmpty()) {
            if (options.identity.isPresent()) {
                throw new Failure("argument error: --auth-type is required when --identity is provided during update.");
            }
            return Optional.empty();
        }
        if (options.identity.filter(id -> !id.isBlank()).isEmpty()) {
            throw new Failure(
                    "argument error: a non-empty --identity <user-assigned-managed-identity-resource-id> is required when migrating to --auth-type ManagedIdentity.");
        }
        requireOfflineWithToken(present);
        requireNoChildren(registry, present);
        return Optional.of(new Migration(leftover(registry, present)));
    }

    private static void requireOfflineWithToken(ConnectedRegistry present) {
        if (present.usesManagedIdentity()) {
            throw new Failure(
                    "Connected registry is already using 'ManagedIdentity' authentication. Same-mode credential rotation is not supported.");
        }
        if (!present.connectionState().equals("Offline")) {
            throw new Failure(
                    "Connected registry must be in 'Offline' state to migrate authentication mode. Current state is '%s'. Deactivate it first with 'az acr connected-registry deactivate' and wait until it is Offline."
                            .formatted(present.connectionState()));
        }
    }

    /** az lets it happen; from then on nothing can be created or repaired below it. */
    private static void requireNoChildren(TargetRegistry registry, ConnectedRegistry present) {
        var children = registry.connectedRegistries().childrenOf(present.id());
        if (!children.isEmpty()) {
            throw new Failure(
                    "Connected registry '%s' has children (%s). A connected registry using ManagedIdentity authentication cannot have children: delete them first."
                            .formatted(
                                    present.name(),
                                    children.stream()
                                            .map(ConnectedRegistry::name)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static String leftover(TargetRegistry registry, ConnectedRegistry present) {
        var text = new StringBuilder(
                "The sync token and scope map of '%s' are used no more, and stay. If nothing else uses them, run the following commands for cleanup:"
                        .formatted(present.name()));
        var token = present.syncToken().flatMap(registry::find).map(Token::new);
        text.append(LeftoverCommands.deleting(
                token.map(Token::id),
                token.flatMap(Token::scopeMap).filter(id -> registry.find(id).isPresent()),
                registry.name()));
        if (present.parent().isPresent()) {
            text.append(
                    "\nIts ancestors' scope maps still have its gateway permissions; run the following command on each:");
            text.append(LeftoverCommands.removeGateway(present.name(), registry.name()));
        }
        return text.toString();
    }
}
