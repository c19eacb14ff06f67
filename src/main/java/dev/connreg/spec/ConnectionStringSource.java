package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;

/** Where the connection string comes from. Never the command line: other users of a machine can read that. */
public sealed interface ConnectionStringSource {

    /** The deployment makes a password for the sync token and passes the string on in memory. */
    record Made() implements ConnectionStringSource {}

    /** It holds the string and nothing else. */
    record FromFile(Path path) implements ConnectionStringSource {}

    record FromEnvironment(String variable) implements ConnectionStringSource {

        public FromEnvironment {
            Names.environmentVariable(variable);
        }
    }

    record FromStandardInput() implements ConnectionStringSource {}
}
