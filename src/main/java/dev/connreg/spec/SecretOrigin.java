package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;

/** Where a secret of the user's comes from. Never the command line: other users of a machine can read that. */
public sealed interface SecretOrigin {

    /** It holds the secret and nothing else. */
    record FromFile(Path path) implements SecretOrigin {}

    record FromEnvironment(String variable) implements SecretOrigin {

        public FromEnvironment {
            Names.environmentVariable(variable);
        }
    }

    record FromStandardInput() implements SecretOrigin {}
}
