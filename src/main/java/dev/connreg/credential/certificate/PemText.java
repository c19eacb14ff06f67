package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import java.nio.file.Path;

/**
 * A file to write.
 *
 * @param hasKey whether nobody but its owner may read it
 */
public record PemText(Path file, Secret text, boolean hasKey) {

    /** Certificates, or a request for one. */
    public static PemText of(Path file, String text) {
        return new PemText(file, Secret.of(text), false);
    }

    /** What holds a key. */
    public static PemText secret(Path file, Secret text) {
        return new PemText(file, text, true);
    }
}
