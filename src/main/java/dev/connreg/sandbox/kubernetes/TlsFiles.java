package dev.connreg.sandbox.kubernetes;

import dev.connreg.credential.certificate.CertificateReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A certificate, its key and its authority as the settings {@code tls.*} hold them: PEM in Base64. */
final class TlsFiles {

    private static final Base64.Decoder MIME = Base64.getMimeDecoder();

    private final ChartValues values;

    TlsFiles(ChartValues values) {
        this.values = values;
    }

    /** Why the appliance does not start with them. */
    Optional<String> unusable() {
        for (var name : List.of("tls.crt", "tls.key", "tls.cacrt")) {
            if (values.secret(name).isPresent() && pem(name).isEmpty()) {
                return Optional.of("Secret in version \"v1\" cannot be handled as a Secret: "
                        + "illegal base64 data at input byte 0 (%s)".formatted(name));
            }
        }
        if (values.secret("tls.crt").isEmpty()) {
            return Optional.empty();
        }
        return chain("tls.crt").isEmpty()
                        || (values.secret("tls.cacrt").isPresent()
                                && chain("tls.cacrt").isEmpty())
                ? Optional.of(
                        "tls: failed to find any PEM data in certificate input: timed out waiting for the condition")
                : keyProblem();
    }

    /** Why clients do not trust it. */
    Optional<String> untrusted(String clusterIp, Instant now) {
        if (values.secret("tls.crt").isEmpty()) {
            return Optional.empty();
        }
        var leaf = chain("tls.crt").getFirst();
        if (now.isBefore(leaf.getNotBefore().toInstant())
                || now.isAfter(leaf.getNotAfter().toInstant())) {
            return Optional.of("x509: certificate has expired or is not yet valid");
        }
        if (!signed(leaf)) {
            return Optional.of("x509: certificate signed by unknown authority");
        }
        var addresses = addresses(leaf);
        if (addresses.isEmpty()) {
            return Optional.of("x509: cannot validate certificate for %s because it doesn't contain any IP SANs"
                    .formatted(clusterIp));
        }
        return addresses.contains(clusterIp)
                ? Optional.empty()
                : Optional.of(
                        "x509: certificate is valid for %s, not %s".formatted(String.join(", ", addresses), clusterIp));
    }

    private boolean signed(X509Certificate leaf) {
        var trusted = chain("tls.cacrt");
        if (trusted.isEmpty()) {
            return true;
        }
        var known = chain("tls.crt");
        var current = leaf;
        for (var next : known.subList(1, known.size())) {
            current = signedBy(current, next) ? next : current;
        }
        var last = current;
        return trusted.contains(leaf) || trusted.stream().anyMatch(authority -> signedBy(last, authority));
    }

    private static boolean signedBy(X509Certificate leaf, X509Certificate issuer) {
        try {
            leaf.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Optional<String> keyProblem() {
        try {
            var key = key(chain("tls.crt").getFirst().getPublicKey());
            return fits(key, chain("tls.crt").getFirst().getPublicKey())
                    ? Optional.empty()
                    : Optional.of("tls: private key does not match public key: timed out waiting for the condition");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.of("tls: failed to parse private key: timed out waiting for the condition");
        }
    }

    private PrivateKey key(PublicKey partner) throws GeneralSecurityException {
        var text = pem("tls.key").orElse("");
        var begin = text.indexOf("-----BEGIN PRIVATE KEY-----");
        var end = text.indexOf("-----END PRIVATE KEY-----");
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no unencrypted PKCS #8 key");
        }
        var der = MIME.decode(text.substring(begin + 27, end));
        return KeyFactory.getInstance(partner.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static boolean fits(PrivateKey key, PublicKey partner) throws GeneralSecurityException {
        var sample = "sample".getBytes(StandardCharsets.UTF_8);
        var algorithm = partner.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        var signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(sample);
        var verifier = Signature.getInstance(algorithm);
        verifier.initVerify(partner);
        verifier.update(sample);
        return verifier.verify(signer.sign());
    }

    private List<X509Certificate> chain(String name) {
        return pem(name).map(CertificateReader::inText).orElse(List.of());
    }

    private Optional<String> pem(String name) {
        try {
            return values.secret(name)
                    .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
                    .filter(text -> text.contains("-----BEGIN "));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> addresses(X509Certificate leaf) {
        try {
            return Optional.ofNullable(leaf.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .filter(name -> Integer.valueOf(7).equals(name.getFirst()))
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateException e) {
            return List.of();
        }
    }
}
