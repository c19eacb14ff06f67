package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;
import java.util.Optional;

/** Where a certificate that the user brings is. */
public sealed interface TlsMaterial {

    /** Those of its files that the spec names. */
    Optional<Files> files();

    /** PEM files; the certificate is followed by its chain, if any, and is its own root where no other is given. */
    record Files(Path certificate, Path key, Optional<Path> certificateAuthority) implements TlsMaterial {

        @Override
        public Optional<Files> files() {
            return Optional.of(this);
        }
    }

    /**
     * A Secret of type {@code kubernetes.io/tls} in the extension's namespace, with ca.crt, tls.crt and tls.key.
     *
     * @param files what it holds, or is to hold; nothing of them is sent to Azure
     */
    record SecretName(String name, Optional<Files> files) implements TlsMaterial {

        public SecretName {
            Names.kubernetesObject(name);
        }
    }
}
