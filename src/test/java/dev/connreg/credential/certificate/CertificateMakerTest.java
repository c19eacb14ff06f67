package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateMakerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final CertificateMaker maker = new CertificateMaker(Clock.fixed(NOW, ZoneOffset.UTC));

    /** Keys that long take seconds to make. */
    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_3072", "RSA_4096"})
    @Tag("sweep")
    void openssl_accepts_a_self_signed_certificate_with_a_long_key(KeyKind kind, @TempDir Path folder)
            throws Exception {
        openssl_accepts_a_self_signed_certificate_as_server_and_as_its_own_authority(kind, folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RSA_3072", "RSA_4096"})
    void openssl_accepts_a_self_signed_certificate_as_server_and_as_its_own_authority(
            KeyKind kind, @TempDir Path folder) throws Exception {
        var openssl = new OpenSsl(folder);
        var made = new CertificateMaker(Clock.systemUTC()).make(request(kind));
        Files.writeString(folder.resolve("tls.crt"), made.certificatePem());
        Files.writeString(folder.resolve("tls.key"), made.keyPem().reveal());

        openssl.run(
                "verify",
                "-x509_strict",
                "-purpose",
                "sslserver",
                "-verify_ip",
                "192.100.100.1",
                "-CAfile",
                "tls.crt",
                "tls.crt");
        assertThat(openssl.run("x509", "-in", "tls.crt", "-noout", "-text"))
                .contains("IP Address:192.100.100.1, IP Address:FD00:0:0:0:0:0:0:1, DNS:connected-registry")
                .contains("CA:TRUE")
                .contains("TLS Web Server Authentication");
        assertThat(openssl.run("pkey", "-in", "tls.key", "-pubout"))
                .isEqualTo(openssl.run("x509", "-in", "tls.crt", "-noout", "-pubkey"));
    }

    @Test
    void openssl_verifies_a_certificate_against_the_private_authority_that_signed_it(@TempDir Path folder)
            throws Exception {
        var openssl = new OpenSsl(folder);
        var today = new CertificateMaker(Clock.systemUTC());
        var authority = today.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.RSA_2048);
        var made = today.make(request(KeyKind.EC_P256), authority);
        Files.writeString(folder.resolve("tls.crt"), made.certificatePem());
        Files.writeString(folder.resolve("ca.crt"), authority.certificatePem());

        openssl.run(
                "verify",
                "-x509_strict",
                "-purpose",
                "sslserver",
                "-verify_ip",
                "192.100.100.1",
                "-CAfile",
                "ca.crt",
                "tls.crt");
    }

    @Test
    void validity_starts_a_little_before_now_and_lasts_as_long_as_asked() {
        var certificate = maker.make(request(KeyKind.EC_P256)).certificate();

        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void serial_numbers_are_positive_and_never_the_same() {
        var first = maker.make(request(KeyKind.EC_P256)).certificate().getSerialNumber();
        var second = maker.make(request(KeyKind.EC_P256)).certificate().getSerialNumber();

        assertThat(first).isPositive().isNotEqualTo(second);
        assertThat(first.toByteArray()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void key_is_printed_as_pkcs8_only_when_revealed() throws Exception {
        var made = maker.make(request(KeyKind.EC_P256));
        var pem = made.keyPem().reveal();
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));

        assertThat(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)))
                .isEqualTo(made.key());
        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        assertThat(made + " " + made.keyPem())
                .doesNotContain(pem.lines().toList().get(1));
    }

    @Test
    void request_for_a_certificate_that_no_client_would_accept_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CertificateRequest("c", List.of(), List.of(), Duration.ofDays(1), KeyKind.EC_P256));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CertificateRequest("c", List.of(), List.of("a.b"), Duration.ZERO, KeyKind.EC_P256));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateRequest(
                        "c".repeat(65), List.of(), List.of("a.b"), Duration.ofDays(1), KeyKind.EC_P256));
    }

    private static CertificateRequest request(KeyKind kind) {
        return new CertificateRequest(
                "connected-registry",
                List.of(InetAddress.ofLiteral("192.100.100.1"), InetAddress.ofLiteral("fd00::1")),
                List.of("connected-registry"),
                Duration.ofDays(90),
                kind);
    }
}
