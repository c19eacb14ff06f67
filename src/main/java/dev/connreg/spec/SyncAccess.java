package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.util.List;

/** What a connected registry may synchronize, and by which token. */
public sealed interface SyncAccess {

    String token();

    /** A scope map and a token made for it. */
    record Repositories(List<String> repositories, String scopeMap, String token) implements SyncAccess {

        public Repositories {
            repositories = List.copyOf(repositories);
            Names.require(
                    !repositories.isEmpty(), "at least one repository is needed: there is nothing to synchronize");
            repositories.forEach(Names::repository);
            Names.scopeMap(scopeMap);
            Names.token(token);
        }
    }

    /** It and its scope map are never changed or deleted. */
    record ExistingToken(String token) implements SyncAccess {

        public ExistingToken {
            Names.token(token);
        }
    }
}
