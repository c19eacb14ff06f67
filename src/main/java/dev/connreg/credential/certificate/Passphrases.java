package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import java.nio.file.Path;

/** Where the passphrases of encrypted files come from. */
@FunctionalInterface
public interface Passphrases {

    /** Asked for only where one is needed; throws a Failure where nobody can be asked. */
    Secret of(Path file);
}
