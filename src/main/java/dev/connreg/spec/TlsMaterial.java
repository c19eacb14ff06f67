package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;
import java.util.Optional;

/** Where a certificate that the user brings is. */
public sealed interface TlsMaterial {

    /** PEM files; the certificate is followed by its chain, if any, and is its own root where no other is given. */
    record Files(Path certificate, Path key, Optional<Path> certificateAuthority) implements TlsMaterial {}

    /** A Secret of type {@code kubernetes.io/tls} in the extension's namespace, with ca.crt, tls.crt and tls.key. */
    record SecretName(String name) implements TlsMaterial {

        public SecretName {
            Names.kubernetesObject(name);
        }
    }
}
