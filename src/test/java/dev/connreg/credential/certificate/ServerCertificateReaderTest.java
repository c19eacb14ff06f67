package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.console.FindingText;
import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCertificateReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final InetAddress SERVICE = InetAddress.ofLiteral("192.100.100.1");

    @TempDir
    Path folder;

    private final CertificateMaker maker = new CertificateMaker(at(NOW));

    @Test
    void self_signed_certificate_is_its_own_authority() throws IOException {
        var made = maker.make(request(SERVICE));
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        var read = read(NOW, Optional.empty());

        assertThat(decode(read.tlsCrt())).isEqualTo(made.certificatePem());
        assertThat(decode(read.tlsKey())).isEqualTo(made.keyPem().reveal());
        assertThat(read.tlsCaCrt().map(ServerCertificateReaderTest::decode)).contains(made.certificatePem());
        assertThat(read.tlsKey().reveal()).doesNotContainAnyWhitespaces();
        assertThat(read.toString()).doesNotContain(read.tlsKey().reveal());
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void certificate_about_to_expire_is_accepted_with_a_warning() throws IOException {
        var made = maker.make(request(SERVICE));
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        assertThat(read(NOW.plus(Duration.ofDays(80)), Optional.empty()).warnings())
                .singleElement()
                .asString()
                .contains("expires on 2026-05-30");
    }

    @Test
    void byte_order_mark_carriage_returns_and_text_around_are_passed_over() throws IOException {
        var made = maker.make(request(SERVICE));
        write("tls.crt", "\uFEFFsubject=CN = x\n" + made.certificatePem().replace("\n", "\r\n") + "\nthe end");
        write("tls.key", "\uFEFF" + made.keyPem().reveal().replace("\n", "\r\n"));

        assertThat(decode(read(NOW, Optional.empty()).tlsCrt())).isEqualTo(made.certificatePem());
    }

    @Test
    void chain_is_kept_in_order_and_its_root_is_the_authority() throws IOException {
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256);
        var made = maker.make(request(SERVICE), authority);
        write("tls.crt", made.certificatePem() + authority.certificatePem());
        write("tls.key", made.keyPem().reveal());

        var read = read(NOW, Optional.empty());

        assertThat(decode(read.tlsCrt())).isEqualTo(made.certificatePem() + authority.certificatePem());
        assertThat(read.tlsCaCrt().map(ServerCertificateReaderTest::decode)).contains(authority.certificatePem());
    }

    @Test
    void chain_in_another_order_is_sent_sorted() throws IOException {
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256);
        var made = maker.make(request(SERVICE), authority);
        write("tls.crt", authority.certificatePem() + made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        var files = new CertificateFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.empty());
        assertThat(decode(new ServerCertificateReader(at(NOW))
                        .read(files, SERVICE, TrustDistribution.EXTENSION)
                        .tlsCrt()))
                .isEqualTo(made.certificatePem() + authority.certificatePem());
    }

    @Test
    void missing_authority_is_asked_for_unless_the_user_distributes_trust() throws IOException {
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256);
        var made = maker.make(request(SERVICE), authority);
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());
        var files = new CertificateFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.empty());

        assertThat(findings(NOW, Optional.empty()))
                .singleElement()
                .asString()
                .contains("signed by 'CN=Site authority'");
        assertThat(new ServerCertificateReader(at(NOW))
                        .read(files, SERVICE, TrustDistribution.OWN)
                        .tlsCaCrt())
                .isEmpty();
    }

    @Test
    void authority_of_the_same_name_that_did_not_sign_is_refused() throws IOException {
        var made = maker.make(
                request(SERVICE), maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256));
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());
        write(
                "ca.crt",
                maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256)
                        .certificatePem());

        assertThat(findings(NOW, Optional.of("ca.crt")))
                .singleElement()
                .asString()
                .contains("ca.crt' did not sign");
    }

    @Test
    void everything_wrong_is_said_at_once() throws IOException {
        write("tls.crt", maker.make(request(InetAddress.ofLiteral("10.0.0.1"))).certificatePem());
        write("tls.key", maker.make(request(SERVICE)).keyPem().reveal());

        assertThat(findings(NOW.plus(Duration.ofDays(91)), Optional.of("absent.crt")))
                .satisfiesExactlyInAnyOrder(
                        finding -> assertThat(finding).contains("there is no such file", "absent.crt"),
                        finding -> assertThat(finding).contains("expired on 2026-05-30"),
                        finding -> assertThat(finding).contains("not of one pair"),
                        finding -> assertThat(finding)
                                .contains("IP 10.0.0.1, DNS registry.example", "Get one that has IP:192.100.100.1")
                                .doesNotContain("--overwrite"));
    }

    @Test
    void pair_for_another_address_is_replaced_by_a_command() throws IOException {
        var made = maker.make(request(InetAddress.ofLiteral("10.0.0.1")));
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        assertThat(findings(NOW, Optional.empty()))
                .singleElement()
                .asString()
                .contains("IP 10.0.0.1, DNS registry.example", "connreg certificate create --service-ip 192.100.100.1");
    }

    @Test
    void nothing_overwrites_files_that_are_only_swapped() throws IOException {
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256);
        var made = maker.make(request(SERVICE), authority);
        write("tls.crt", authority.certificatePem());
        write("ca.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        assertThat(findings(NOW, Optional.of("ca.crt")))
                .anySatisfy(finding -> assertThat(finding).contains("fits certificate 1 of", "ca.crt", "swap the two"))
                .noneSatisfy(finding -> assertThat(finding).contains("--overwrite"));
    }

    @Test
    void nothing_overwrites_certificates_of_no_one_chain() throws IOException {
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(100), KeyKind.EC_P256);
        var made = maker.make(request(SERVICE));
        write("tls.crt", authority.certificatePem() + made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        assertThat(findings(NOW, Optional.empty()))
                .anySatisfy(finding -> assertThat(finding).contains("fits certificate 2 of", "put that first"))
                .noneSatisfy(finding -> assertThat(finding).contains("--overwrite"));
    }

    @Test
    void nothing_overwrites_a_pair_in_one_file_whatever_its_names() throws IOException {
        var made = maker.make(request(InetAddress.ofLiteral("10.0.0.1")));
        write("tls.crt", made.certificatePem() + made.keyPem().reveal());
        Files.createSymbolicLink(folder.resolve("tls.key"), folder.resolve("tls.crt"));

        assertThat(findings(NOW, Optional.empty()))
                .singleElement()
                .asString()
                .contains("Get one that has IP:")
                .doesNotContain("--overwrite");
    }

    @Test
    void key_that_fits_is_found_among_several() throws IOException {
        var made = maker.make(request(SERVICE));
        write("tls.crt", made.certificatePem());
        write(
                "tls.key",
                maker.make(request(SERVICE)).keyPem().reveal() + made.keyPem().reveal());
        var files = new CertificateFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.empty());

        assertThat(new ServerCertificateReader(at(NOW))
                        .read(files, SERVICE, TrustDistribution.EXTENSION)
                        .certificate())
                .isEqualTo(made.certificate());
    }

    @Test
    void authority_that_expires_soon_is_warned_of_as_well() throws IOException {
        var authority = maker.makeAuthority("Site authority", Duration.ofDays(10), KeyKind.EC_P256);
        var made = maker.make(request(SERVICE), authority);
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());
        write("ca.crt", authority.certificatePem());
        var files = new CertificateFiles(
                folder.resolve("tls.crt"), folder.resolve("tls.key"), Optional.of(folder.resolve("ca.crt")));

        assertThat(new ServerCertificateReader(at(NOW))
                        .read(files, SERVICE, TrustDistribution.EXTENSION)
                        .warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("certificate authority '"));
    }

    @Test
    void certificate_of_the_future_is_refused() throws IOException {
        var made = maker.make(request(SERVICE));
        write("tls.crt", made.certificatePem());
        write("tls.key", made.keyPem().reveal());

        assertThat(findings(NOW.minus(Duration.ofDays(1)), Optional.empty()))
                .singleElement()
                .asString()
                .contains("valid only from 2026-03-01T11:00:00Z");
    }

    @Test
    void swapped_damaged_and_foreign_files_are_told_apart() throws IOException {
        var made = maker.make(request(SERVICE));
        write("tls.crt", made.keyPem().reveal());
        write("tls.key", made.certificatePem());
        assertThat(findings(NOW, Optional.empty()))
                .satisfiesExactly(
                        finding -> assertThat(finding).contains("tls.crt' holds a private key and no certificate"),
                        finding -> assertThat(finding).contains("give the key"));

        write("tls.key", made.keyPem().reveal().replace("-----END", "----"));
        Files.createDirectories(folder.resolve("ca.crt"));
        assertThat(findings(NOW, Optional.of("ca.crt")))
                .anySatisfy(finding -> assertThat(finding).contains("damaged or cut off"))
                .anySatisfy(finding -> assertThat(finding).contains("is a directory"))
                .noneSatisfy(finding -> assertThat(finding)
                        .contains(made.keyPem().reveal().lines().toList().get(1)));
    }

    private ServerCertificate read(Instant when, Optional<String> authority) {
        var files = new CertificateFiles(
                folder.resolve("tls.crt"), folder.resolve("tls.key"), authority.map(folder::resolve));
        return new ServerCertificateReader(at(when)).read(files, SERVICE, TrustDistribution.EXTENSION);
    }

    private List<String> findings(Instant when, Optional<String> authority) {
        return assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read(when, authority))
                .actual()
                .findings()
                .stream()
                .map(FindingText::of)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static CertificateRequest request(InetAddress address) {
        return new CertificateRequest(
                "connected-registry",
                List.of(address),
                List.of("registry.example"),
                Duration.ofDays(90),
                KeyKind.EC_P256);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static String decode(Secret setting) {
        return new String(Base64.getDecoder().decode(setting.reveal()), StandardCharsets.US_ASCII);
    }
}
