package dev.connreg.azconfig;

import dev.connreg.credential.Secret;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A service principal and how it proves who it is.
 *
 * @param proof its secret or its certificate
 */
public record ServicePrincipal(String tenant, String clientId, Proof proof) {

    /** What shows that it is who it says. */
    public sealed interface Proof {

        record ClientSecret(Secret secret) implements Proof {}

        /**
         * A certificate with its key.
         *
         * @param file PEM, or PKCS #12 if it is called {@code .pfx} or {@code .p12}
         * @param password of the file, if it has one
         */
        record Certificate(Path file, Optional<Secret> password, boolean sendChain) implements Proof {

            public boolean isPkcs12() {
                var name = file.toString().toLowerCase(Locale.ROOT);
                return name.endsWith(".pfx") || name.endsWith(".p12");
            }
        }
    }
}
