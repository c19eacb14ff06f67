package dev.connreg.credential.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate that is not signed yet, in BouncyCastle's terms. */
final class CertificateDraft {

    private final X509v3CertificateBuilder builder;
    private final PublicKey key;

    CertificateDraft(X500Name issuer, X500Name subject, PublicKey key, Instant notBefore, Instant notAfter) {
        this.key = key;
        this.builder = new JcaX509v3CertificateBuilder(
                issuer, serialNumber(), Date.from(notBefore), Date.from(notAfter), subject, key);
    }

    /** A distinguished name of that common name alone. */
    static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    /** The subject of a certificate, byte for byte, as chains are built by comparing names. */
    static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    void markAsServer(CertificateRequest request) {
        add(Extension.basicConstraints, true, new BasicConstraints(false));
        ServerExtensions.of(request).addTo(this::add);
    }

    void markAsAuthority() {
        // No authority below this one: all it can sign is the certificates of servers.
        add(Extension.basicConstraints, true, new BasicConstraints(0));
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    void markAsSelfSignedServer(CertificateRequest request) {
        add(Extension.basicConstraints, true, new BasicConstraints(0));
        ServerExtensions.of(request).withUsage(KeyUsage.keyCertSign).addTo(this::add);
    }

    X509Certificate sign(KeyPair issuer) {
        try {
            var identifiers = new JcaX509ExtensionUtils();
            add(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            add(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuer.getPublic()));
            var signer =
                    new JcaContentSignerBuilder(Signatures.algorithm(issuer.getPublic())).build(issuer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("this Java runtime cannot sign certificates", e);
        }
    }

    /** 20 octets at most and positive (RFC 5280, 4.1.2.2); random, so that two certificates never share one. */
    private static BigInteger serialNumber() {
        return new BigInteger(158, new SecureRandom()).setBit(158);
    }

    private void add(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(extension, critical, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("extension %s cannot be encoded".formatted(extension), e);
        }
    }
}
