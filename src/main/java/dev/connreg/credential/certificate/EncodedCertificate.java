package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
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
 * A certificate of the user's in parts that are each the base64 of PEM: the protected settings of the extension, or a Secret on
 * the cluster. A class and not a record, as findings name either.
 */
public final class EncodedCertificate {

    private static final CertificateFiles SETTINGS =
            new CertificateFiles(Path.of("tls.crt"), Path.of("tls.key"), Optional.of(Path.of("tls.cacrt")));
    private static final CertificateFiles IN_SECRET =
            new CertificateFiles(Path.of("tls.crt"), Path.of("tls.key"), Optional.of(Path.of("ca.crt")));

    private final Secret certificate;
    private final Secret key;
    private final Optional<Secret> authority;
    private final CertificateNames names;

    private EncodedCertificate(Secret certificate, Secret key, Optional<Secret> authority, CertificateNames names) {
        this.certificate = certificate;
        this.key = key;
        this.authority = authority;
        this.names = names;
    }

    /**
     * That of protected settings.
     *
     * @param authority what nodes are to trust
     */
    public static EncodedCertificate inSettings(Secret certificate, Secret key, Optional<Secret> authority) {
        var names = CertificateNames.ofSettings(present(SETTINGS, authority));
        return new EncodedCertificate(certificate, key, authority, names);
    }

    /**
     * That of a Secret on the cluster.
     *
     * @param authority what nodes are to trust
     */
    public static EncodedCertificate inSecret(Secret certificate, Secret key, Optional<Secret> authority) {
        var names = CertificateNames.ofIssued(present(IN_SECRET, authority));
        return new EncodedCertificate(certificate, key, authority, names);
    }

    private static CertificateFiles present(CertificateFiles all, Optional<Secret> authority) {
        return new CertificateFiles(all.certificate(), all.key(), authority.flatMap(_ -> all.certificateAuthority()));
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
                .check(names, wanted, parts.chain(), parts.key(), parts.authorities())
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
        new PairChecks(names, findings).checkKey(parts.chain(), parts.authorities(), parts.key());
        findings.throwIfAny();
    }

    private record Parts(List<X509Certificate> chain, PrivateKey key, List<X509Certificate> authorities) {}

    private Parts parts() {
        var findings = new Findings();
        var chain =
                findings.attempt(() -> certificates(certificate, names.files().certificate()));
        var first = findings.attempt(() -> key(key, names.files().key()));
        var authorities = authority.flatMap(text -> findings.attempt(
                () -> certificates(text, names.files().certificateAuthority().orElseThrow())));
        findings.throwIfAny();
        return new Parts(chain.orElseThrow(), first.orElseThrow(), authorities.orElse(List.of()));
    }

    private List<X509Certificate> certificates(Secret text, Path name) {
        var found = CertificateReader.certificates(blocks(text, name), source(name));
        if (found.isEmpty()) {
            throw new Failure("%s: holds no certificate: give what 'base64 -w0 FILE' prints of the certificate's file"
                    .formatted(name));
        }
        return found;
    }

    /** Servers take the first. */
    private PrivateKey key(Secret text, Path name) {
        return PrivateKeyReader.in(blocks(text, name), source(name), _ -> encrypted(name)).stream()
                .findFirst()
                .orElseThrow(() ->
                        new Failure("%s: holds no private key: give what 'base64 -w0 FILE' prints of the key's file"
                                .formatted(name)));
    }

    private Finding encrypted(Path name) {
        return names.areSettings()
                ? CodedFinding.error(FindingCode.SETTING_ENCRYPTED).with(Fact.PROPERTY, name.toString())
                : new Finding.Message(
                        "key '%s' is encrypted, and nothing has a place for its passphrase: put it there unencrypted"
                                .formatted(name));
    }

    private List<PemObject> blocks(Secret text, Path name) {
        // Latin 1 takes every byte: a comment beside the blocks may be in any encoding.
        var pem = new String(Base64.getDecoder().decode(text.reveal()), StandardCharsets.ISO_8859_1);
        return Pem.blocks(pem, source(name));
    }

    private String source(Path name) {
        return (names.areSettings() ? "setting '%s'" : "'%s'").formatted(name);
    }

    /** The key is not in it. */
    @Override
    public String toString() {
        return "certificate in " + names.certificate();
    }
}
