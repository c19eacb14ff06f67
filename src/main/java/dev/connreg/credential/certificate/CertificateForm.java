package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;

/** What Go's crypto/x509 cannot read in a certificate, though the JDK can: its clients take such a one for no certificate. */
final class CertificateForm {

    private static final String ZONE = "(Z|[+-](?!0000)[0-9]{4})";
    private static final Pattern UTC_TIME = Pattern.compile("[0-9]{10}([0-9]{2})?" + ZONE);

    /** Without the fractions of a second that RFC 5280, 4.1.2.5.2, forbids too. */
    private static final Pattern GENERALIZED_TIME = Pattern.compile("[0-9]{14}" + ZONE);

    private CertificateForm() {}

    /** The part that cannot be read, in a word or two. */
    static Optional<String> unreadable(X509Certificate certificate) {
        var whole = Certificate.getInstance(Pem.der(certificate));
        var content = whole.getTBSCertificate();
        return Stream.of(content.getSubject(), content.getIssuer())
                .flatMap(name -> NameForm.unreadable(name).stream())
                .findFirst()
                .or(() -> unreadableFrame(whole, content))
                .or(() -> Optional.ofNullable(content.getExtensions()).stream()
                        .flatMap(extensions -> Stream.of(extensions.getExtensionOIDs())
                                .flatMap(id -> ExtensionForm.unreadable(extensions.getExtension(id)).stream()))
                        .findFirst());
    }

    private static Optional<String> unreadableFrame(Certificate whole, TBSCertificate content) {
        if (!whole.getSignatureAlgorithm().equals(content.getSignature())) {
            return Optional.of("signature algorithm, which stands there twice, and differs");
        }
        if (!isReadable(content.getStartDate()) || !isReadable(content.getEndDate())) {
            return Optional.of("validity");
        }
        if (!isReadable(content.getSubjectPublicKeyInfo().getAlgorithm())) {
            return Optional.of("algorithm of the public key");
        }
        return DerForm.isStrict(whole) ? Optional.empty() : Optional.of("encoding");
    }

    private static boolean isReadable(Time time) {
        var pattern = time.toASN1Primitive() instanceof ASN1UTCTime ? UTC_TIME : GENERALIZED_TIME;
        return pattern.matcher(DerForm.text(time)).matches();
    }

    /** RFC 3279, 2.3.1: parameters of RSA are there, and are NULL. */
    private static boolean isReadable(AlgorithmIdentifier key) {
        return !key.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                || DERNull.INSTANCE.equals(key.getParameters());
    }
}
