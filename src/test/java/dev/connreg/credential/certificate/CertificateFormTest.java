package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates that the JDK reads, and Go's crypto/x509 does not: one of openssl's, in which a byte or two are others. */
class CertificateFormTest {

    private static byte[] whole = {};

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws IOException {
        var openSsl = new OpenSsl(folder);
        Files.writeString(folder.resolve("openssl.cnf"), """
                [req]
                distinguished_name = dn
                x509_extensions = ca
                [dn]
                [ca]
                basicConstraints = critical,CA:TRUE,pathlen:2
                keyUsage = critical,digitalSignature,keyEncipherment,keyCertSign
                subjectAltName = IP:192.100.100.1,URI:https://site.example/
                nameConstraints = permitted;DNS:site.example,permitted;email:mail.example,permitted;IP:192.0.0.0/255.0.0.0
                policyMappings = 1.2.3.4:1.2.3.5
                """);
        openSsl.run(
                "req -x509 -newkey rsa:2048 -nodes -sha256 -keyout ca.key -out ca.crt -subj /CN=ca -config openssl.cnf"
                        .split(" "));
        whole = Pem.der(CertificateReader.read(folder.resolve("ca.crt")).getFirst());
    }

    private static X509Certificate read(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    @Test
    void certificate_of_openssl_can_be_read() throws GeneralSecurityException {
        assertThat(CertificateForm.unreadable(read(whole))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "algorithm of the public key, 2a864886f70d0101010500, 2a864886f70d0101010400",
        "encoding, 0603551d130101ff, 0603551d13010101",
        "basic constraints, 30060101ff020102, 3006010101020102",
        "basic constraints, 30060101ff020102, 30060101ff020182",
        "key usage, 030202a4, 030202a5",
        "policy mappings, 06032a030406032a0305, 06032a030404032a0305",
        // A constructed value where an address is to be.
        "subject alternative names, 8704c0646401, a704c0646401",
        "name constraints, 820c736974652e6578616d706c65, 820c736974652e6578616d706c2e",
        "name constraints, 820c736974652e6578616d706c65, 820c7369742e2e6578616d706c65",
        "name constraints, 820c736974652e6578616d706c65, 820c736974202e6578616d706c65",
        "name constraints, 810c6d61696c2e6578616d706c65, 810c4061696c2e6578616d706c65",
        "name constraints, 8708c0000000ff000000, 8708c0000000fe010000",
    })
    void other_byte_is_found(String part, String from, String to) throws GeneralSecurityException {
        var hex = HexFormat.of().formatHex(whole);
        assertThat(hex).contains(from);
        var other = HexFormat.of().parseHex(hex.replaceFirst(from, to));

        assertThat(CertificateForm.unreadable(read(other)))
                .hasValueSatisfying(found -> assertThat(found).startsWith(part));
    }

    @Test
    void fraction_of_a_second_is_found() throws Exception {
        var validity = new DERSequence(new ASN1Encodable[] {
            new ASN1GeneralizedTime("20260101000000.5Z"), new ASN1GeneralizedTime("20990101000000Z")
        });
        var certificate = ASN1Sequence.getInstance(whole);
        var content = ASN1Sequence.getInstance(certificate.getObjectAt(0)).toArray();
        content[4] = validity;
        var parts = certificate.toArray();
        parts[0] = new DERSequence(content);

        assertThat(CertificateForm.unreadable(read(new DERSequence(parts).getEncoded())))
                .contains("validity");
    }
}
