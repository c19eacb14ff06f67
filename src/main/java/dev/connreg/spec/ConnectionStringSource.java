package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;

/** Where the connection string comes from. Never the command line: other users of a machine can read that. */
public sealed interface ConnectionStringSource {

    /** The deployment makes a password for the sync token and passes the string on in memory. */
    record Made() implements ConnectionStringSource {}

    /**
     * A file.
     *
     * @param path the file, holding the string and nothing else
     */
    record FromFile(Path path) implements ConnectionStringSource {}

    /** An environment variable. */
    record FromEnvironment(String variable) implements ConnectionStringSource {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if no shell could set it
         */
        public FromEnvironment {
            Names.environmentVariable(variable);
        }
    }

    /** Standard input. */
    record FromStandardInput() implements ConnectionStringSource {}
}
