package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.List;

/** What a connected registry may synchronize, and by which token. */
public sealed interface SyncAccess {

    /** The name of the sync token. */
    String token();

    /** A scope map and a token made for it. */
    record Repositories(List<String> repositories, String scopeMap, String token) implements SyncAccess {

        /**
         * Checks the names.
         *
         * @throws IllegalArgumentException if there is no repository, or a name is not allowed
         */
        public Repositories {
            repositories = List.copyOf(repositories);
            Names.require(
                    !repositories.isEmpty(), "at least one repository is needed: there is nothing to synchronize");
            repositories.forEach(Names::repository);
            Names.scopeMap(scopeMap);
            Names.token(token);
        }
    }

    /** A token that is there already; it and its scope map are never changed or deleted. */
    record ExistingToken(String token) implements SyncAccess {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is not allowed
         */
        public ExistingToken {
            Names.token(token);
        }
    }
}
