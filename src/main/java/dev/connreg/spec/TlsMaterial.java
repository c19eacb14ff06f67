package dev.connreg.spec;

import dev.connreg.resource.Names;
import java.nio.file.Path;
import java.util.Optional;

/** Where a certificate that the user brings is. */
public sealed interface TlsMaterial {

    /**
     * In PEM files.
     *
     * @param certificate the certificate, followed by its chain if it has one
     * @param certificateAuthority the root that signed it; absent means the certificate is its own
     */
    record Files(Path certificate, Path key, Optional<Path> certificateAuthority) implements TlsMaterial {}

    /**
     * In a Kubernetes Secret of type {@code kubernetes.io/tls} in the extension's namespace, with the keys
     * {@code ca.crt}, {@code tls.crt} and {@code tls.key}.
     */
    record SecretName(String name) implements TlsMaterial {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if Kubernetes does not allow it
         */
        public SecretName {
            Names.kubernetesObject(name);
        }
    }
}
