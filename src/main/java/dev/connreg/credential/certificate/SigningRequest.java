package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** A certificate signing request (PKCS #10, RFC 2986), with which a company's authority is asked for a certificate. */
public final class SigningRequest {

    private final PKCS10CertificationRequest content;

    private SigningRequest(PKCS10CertificationRequest content) {
        this.content = content;
    }

    /** A new request, and the key that it is for. */
    public record Made(SigningRequest request, Secret keyPem) {}

    /** Makes one with a key of its own; names and usages are in it as extensions that are asked for. */
    public static Made make(CertificateRequest wanted) {
        var keys = wanted.keyKind().generate();
        return new Made(
                new SigningRequest(signed(wanted, keys)),
                Secret.of(Pem.encode("PRIVATE KEY", keys.getPrivate().getEncoded())));
    }

    private static PKCS10CertificationRequest signed(CertificateRequest wanted, KeyPair keys) {
        try {
            var extensions = new ExtensionsGenerator();
            ServerExtensions.of(wanted).addTo((id, critical, value) -> add(extensions, id, critical, value));
            var signer = new JcaContentSignerBuilder(Signatures.algorithm(keys.getPublic())).build(keys.getPrivate());
            return new JcaPKCS10CertificationRequestBuilder(
                            CertificateDraft.name(wanted.commonName()), keys.getPublic())
                    .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
                    .build(signer);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("this Java runtime cannot sign requests", e);
        }
    }

    private static void add(
            ExtensionsGenerator extensions, ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        try {
            extensions.addExtension(id, critical, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("extension %s cannot be encoded".formatted(id), e);
        }
    }

    /**
     * Reads one, as PEM.
     *
     * @throws Failure if it cannot be read, is none, or is damaged
     */
    public static SigningRequest read(Path file) {
        return PemFile.read(file).content().blocks().stream()
                .filter(block -> block.getType().endsWith("CERTIFICATE REQUEST"))
                .findFirst()
                .map(block -> parsed(block, file))
                .orElseThrow(() -> new Failure(
                        "file '%s' holds no certificate signing request: name the one that was made together with the key"
                                .formatted(file)));
    }

    private static SigningRequest parsed(PemObject block, Path file) {
        try {
            var content = new PKCS10CertificationRequest(block.getContent());
            var verifier = new JcaContentVerifierProviderBuilder().build(content.getSubjectPublicKeyInfo());
            if (content.isSignatureValid(verifier)) {
                return new SigningRequest(content);
            }
        } catch (IOException | OperatorCreationException | PKCSException | IllegalArgumentException _) {
            // As damaged as one whose signature is wrong.
        }
        throw new Failure("file '%s' holds a damaged certificate signing request: make another one".formatted(file));
    }

    /** As PEM, with a newline at the end. */
    public String pem() {
        try {
            return Pem.encode("CERTIFICATE REQUEST", content.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }

    PublicKey key() {
        try {
            return new JcaPEMKeyConverter().getPublicKey(content.getSubjectPublicKeyInfo());
        } catch (IOException e) {
            throw new IllegalStateException("its signature was verified with it", e);
        }
    }

    /** The addresses that it asks for. */
    List<InetAddress> addresses() {
        return names(GeneralName.iPAddress)
                .map(name -> ASN1OctetString.getInstance(name.getName()).getOctets())
                .flatMap(bytes -> address(bytes).stream())
                .toList();
    }

    private static Optional<InetAddress> address(byte[] bytes) {
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /** The host names that it asks for. */
    List<String> hostNames() {
        return names(GeneralName.dNSName).map(name -> name.getName().toString()).toList();
    }

    private Stream<GeneralName> names(int kind) {
        return Optional.ofNullable(content.getRequestedExtensions())
                .map(extensions -> GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName))
                .stream()
                .flatMap(names -> Stream.of(names.getNames()))
                .filter(name -> name.getTagNo() == kind);
    }
}
