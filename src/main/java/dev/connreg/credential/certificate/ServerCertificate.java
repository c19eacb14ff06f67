package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A certificate of the user's that has been found fit for the service, as the extension's protected settings want it:
 * each the base64 of PEM, in one line. A class and not a record, as a record would print the key.
 */
public final class ServerCertificate {

    private final List<X509Certificate> chain;
    private final PrivateKey key;
    private final List<X509Certificate> authorities;
    private final List<String> warnings;

    ServerCertificate(
            List<X509Certificate> chain, PrivateKey key, List<X509Certificate> authorities, List<String> warnings) {
        this.chain = List.copyOf(chain);
        this.key = key;
        this.authorities = List.copyOf(authorities);
        this.warnings = List.copyOf(warnings);
    }

    /** The server's own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** When it was made, as far as it tells. */
    public Instant made() {
        return CertificateDates.of(certificate()).made();
    }

    /** When it ends. */
    public Instant expiry() {
        return CertificateDates.of(certificate()).end();
    }

    /** The value of {@code tls.crt}: the certificate, then its chain. */
    public Secret tlsCrt() {
        return setting(pem(chain));
    }

    /** The value of {@code tls.key}: the private key in PKCS #8. */
    public Secret tlsKey() {
        return setting(Pem.encode("PRIVATE KEY", key.getEncoded()));
    }

    /** The value of {@code tls.cacrt}: what nodes are to trust; present if the extension distributes trust. */
    public Optional<Secret> tlsCaCrt() {
        return authorities.isEmpty() ? Optional.empty() : Optional.of(setting(pem(authorities)));
    }

    /** What is not wrong yet, such as a certificate about to expire. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return "certificate of " + certificate().getSubjectX500Principal();
    }

    private static String pem(List<X509Certificate> certificates) {
        return certificates.stream().map(Pem::of).collect(Collectors.joining());
    }

    private static Secret setting(String pem) {
        return Secret.of(Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
