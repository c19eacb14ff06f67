package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * A certificate of the user's as the protected settings of the extension have it, or a Secret on the cluster, each part the
 * base64 of PEM. Messages name the settings as if they were files.
 *
 * @param authority what nodes are to trust
 * @param authorityName what that is called where it is
 */
public record EncodedCertificate(Secret certificate, Secret key, Optional<Secret> authority, Path authorityName) {

    private static final Path CERTIFICATE = Path.of("tls.crt");
    private static final Path KEY = Path.of("tls.key");
    private static final Path AUTHORITY = Path.of("tls.cacrt");
    private static final Path AUTHORITY_IN_SECRET = Path.of("ca.crt");

    /** As {@link dev.connreg.problem.Fact#FORM} has it. */
    private static final String FORM = "base64 PEM";

    /** That of protected settings. */
    public EncodedCertificate(Secret certificate, Secret key, Optional<Secret> authority) {
        this(certificate, key, authority, AUTHORITY);
    }

    /** That of a Secret on the cluster. */
    public static EncodedCertificate inSecret(Secret certificate, Secret key, Optional<Secret> authority) {
        return new EncodedCertificate(certificate, key, authority, AUTHORITY_IN_SECRET);
    }

    /**
     * Checks what a deployment checks of files.
     *
     * @return what is not wrong yet, such as a certificate about to expire
     * @throws Failure with all that is wrong
     */
    public List<String> check(ServerRequirements wanted, Clock clock) {
        var parts = parts();
        return new ServerCertificateReader(clock)
                .check(files(), wanted, parts.chain(), parts.key(), parts.authorities())
                .warnings();
    }

    /**
     * Checks what can be checked of the pair by itself.
     *
     * @throws Failure with all that is wrong
     */
    public void checkPair() {
        var parts = parts();
        var findings = new Findings();
        new PairChecks(files(), findings).checkKey(parts.chain(), parts.authorities(), parts.key());
        findings.throwIfAny();
    }

    private CertificateFiles files() {
        return new CertificateFiles(CERTIFICATE, KEY, authority.map(_ -> authorityName));
    }

    private record Parts(List<X509Certificate> chain, PrivateKey key, List<X509Certificate> authorities) {}

    private Parts parts() {
        var findings = new Findings();
        var chain = findings.attempt(() -> certificates(certificate, CERTIFICATE));
        var first = findings.attempt(() -> key(key));
        var authorities = authority.flatMap(text -> findings.attempt(() -> certificates(text, authorityName)));
        findings.throwIfAny();
        return new Parts(chain.orElseThrow(), first.orElseThrow(), authorities.orElse(List.of()));
    }

    private static List<X509Certificate> certificates(Secret text, Path name) {
        var found = CertificateReader.certificates(blocks(text, name), "setting '%s'".formatted(name));
        if (found.isEmpty()) {
            throw new Failure("%s: holds no certificate: give what 'base64 -w0 FILE' prints of the certificate's file"
                    .formatted(name));
        }
        return found;
    }

    /** Servers take the first. */
    private static PrivateKey key(Secret text) {
        return PrivateKeyReader.in(blocks(text, KEY), KEY, FORM).stream()
                .findFirst()
                .orElseThrow(() ->
                        new Failure("%s: holds no private key: give what 'base64 -w0 FILE' prints of the key's file"
                                .formatted(KEY)));
    }

    private static List<PemObject> blocks(Secret text, Path name) {
        // Latin 1 takes every byte: a comment beside the blocks may be in any encoding.
        var pem = new String(Base64.getDecoder().decode(text.reveal()), StandardCharsets.ISO_8859_1);
        return Pem.blocks(pem, "setting '%s'".formatted(name));
    }
}
