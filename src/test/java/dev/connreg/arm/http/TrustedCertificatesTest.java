package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles as people put them together; the JDK reads the plain ones, and would read less than all of some others. */
class TrustedCertificatesTest {

    private static final CertificateMaker MAKER = new CertificateMaker(Clock.systemUTC());
    private static final IssuedCertificate ONE = MAKER.makeAuthority("one", Duration.ofDays(9), KeyKind.EC_P256);
    private static final IssuedCertificate TWO = MAKER.makeAuthority("two", Duration.ofDays(9), KeyKind.EC_P256);
    private static final String BOTH = ONE.certificatePem() + TWO.certificatePem();

    @TempDir
    private Path folder;

    private void isRead(String bundle) throws IOException {
        assertThat(TrustedCertificates.certificates(Files.writeString(folder.resolve("bundle.pem"), bundle)))
                .containsExactly(ONE.certificate(), TWO.certificate());
    }

    private void isRefused(String bundle, String message) throws IOException {
        var file = Files.writeString(folder.resolve("bundle.pem"), bundle);

        assertThatThrownBy(() -> TrustedCertificates.trust(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message);
    }

    @Test
    void every_certificate_of_a_bundle_is_read() throws IOException {
        isRead(BOTH);
        isRead("# Subject: CN=one\n" + BOTH.replace("\n", "\r\n"));
        isRead("\uFEFF" + BOTH);
    }

    @Test
    void keys_beside_the_certificates_are_passed_over() throws IOException {
        isRead(ONE.keyPem().reveal() + BOTH);
        isRead(ONE.certificatePem() + ONE.keyPem().reveal() + TWO.certificatePem());
    }

    @Test
    void certificates_that_were_commented_out_are_not_trusted() throws IOException {
        var former = MAKER.makeAuthority("former", Duration.ofDays(9), KeyKind.EC_P256);

        isRead(BOTH + former.certificatePem().replaceAll("(?m)^", "# ").replace("# \n", ""));
    }

    @Test
    void bundle_that_is_cut_off_is_refused() throws IOException {
        isRefused(BOTH.substring(0, BOTH.length() - 200), "is damaged or cut off");
        isRefused(ONE.certificatePem().substring(0, 200), "is damaged or cut off");
    }

    @Test
    void what_stands_beside_a_container_of_certificates_is_not_lost() throws IOException, CertificateException {
        var container = CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(MAKER.makeAuthority("old", Duration.ofDays(9), KeyKind.EC_P256)
                        .certificate()))
                .getEncoded("PKCS7");
        var pem = "-----BEGIN PKCS7-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(container)
                + "\n-----END PKCS7-----\n";

        isRead(pem + BOTH);
    }

    @Test
    void directory_has_all_of_its_files_read() throws IOException {
        Files.writeString(folder.resolve("a.pem"), ONE.certificatePem());
        Files.writeString(folder.resolve("b.pem"), TWO.certificatePem());
        Files.writeString(folder.resolve("readme"), "The authorities of our proxy.");

        assertThat(TrustedCertificates.certificates(folder)).containsExactly(ONE.certificate(), TWO.certificate());
    }
}
