package dev.connreg.credential.connectionstring;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;

/** How a connected registry logs in to its parent. */
public sealed interface ConnectionLogin {

    /** With its sync token. */
    record SyncToken(String name, Secret password) implements ConnectionLogin {

        /**
         * Checks that both can stand in a connection string.
         *
         * @throws Failure if one is empty or holds a semicolon or a space
         */
        public SyncToken {
            ConnectionStringPart.SYNC_TOKEN_NAME.check(name);
            ConnectionStringPart.SYNC_TOKEN_PASSWORD.check(password.reveal());
        }
    }

    /** With a user-assigned managed identity of the cluster, in a preview of the service. */
    record ManagedIdentity(String clientId) implements ConnectionLogin {

        /**
         * Checks that it can stand in a connection string.
         *
         * @throws Failure if it is empty or holds a semicolon or a space
         */
        public ManagedIdentity {
            ConnectionStringPart.MANAGED_IDENTITY_CLIENT_ID.check(clientId);
        }
    }

    /** The words of a connection string that sign in with a sync token. */
    static Secret syncToken(String name, Secret password) {
        return Secret.of("SyncTokenName=%s;SyncTokenPassword=%s".formatted(name, password.reveal()));
    }

    /** The words of a connection string that sign in with a managed identity. */
    static Secret managedIdentity(String clientId) {
        return Secret.of("ManagedIdentityClientId=" + clientId);
    }
}
