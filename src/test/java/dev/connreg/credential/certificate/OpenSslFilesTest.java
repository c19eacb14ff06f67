package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.console.FindingText;
import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the real openssl makes them. */
class OpenSslFilesTest {

    private static final InetAddress SERVICE = InetAddress.ofLiteral("192.100.100.1");

    @TempDir
    Path folder;

    private OpenSsl openssl;

    @BeforeEach
    void find_openssl() {
        openssl = new OpenSsl(folder);
    }

    @Test
    void pair_made_by_the_line_of_the_documentation_is_accepted() {
        openssl.run(
                "req",
                "-newkey",
                "rsa:4096",
                "-nodes",
                "-sha256",
                "-keyout",
                "mycert.key",
                "-x509",
                "-days",
                "365",
                "-out",
                "mycert.crt",
                "-subj",
                "/CN=x",
                "-addext",
                "subjectAltName = IP:192.100.100.1");

        var read = read("mycert.key");

        assertThat(read.tlsCaCrt()).map(Secret::reveal).contains(read.tlsCrt().reveal());
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prime256v1", "secp384r1", "secp521r1"})
    void elliptic_key_is_accepted_with_its_parameters_before_it(String curve) {
        openssl.run("ecparam", "-name", curve, "-genkey", "-out", "mycert.key");
        selfSign();

        assertThat(read("mycert.key").certificate().getPublicKey().getAlgorithm())
                .isEqualTo("EC");
    }

    @Test
    void edwards_key_is_accepted() {
        openssl.run("genpkey", "-algorithm", "ed25519", "-out", "mycert.key");
        selfSign();

        assertThat(read("mycert.key").warnings()).isEmpty();
    }

    @Test
    void old_rsa_form_is_accepted_and_made_pkcs8() {
        openssl.run("genrsa", "-traditional", "-out", "mycert.key", "2048");
        selfSign();
        openssl.run("pkey", "-in", "mycert.key", "-out", "pkcs8.key");

        assertThat(read("mycert.key").tlsKey().reveal())
                .isEqualTo(read("pkcs8.key").tlsKey().reveal());
    }

    @Test
    void encrypted_keys_of_both_forms_are_refused_with_the_command_that_helps() {
        openssl.run("genrsa", "-traditional", "-out", "mycert.key", "2048");
        selfSign();
        openssl.run("rsa", "-traditional", "-aes256", "-passout", "pass:x", "-in", "mycert.key", "-out", "old.key");
        openssl.run("pkcs8", "-topk8", "-passout", "pass:x", "-in", "mycert.key", "-out", "new.key");

        for (var file : new String[] {"old.key", "new.key"}) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> read(file))
                    .satisfies(refused -> assertThat(refused.findings())
                            .singleElement()
                            .extracting(FindingText::of)
                            .asString()
                            .contains("is encrypted", "connreg certificate convert " + folder.resolve(file)));
        }
    }

    @Test
    void intermediate_authority_is_followed_to_the_given_root() {
        openssl.run(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "ca.key",
                "-x509",
                "-days",
                "90",
                "-out",
                "ca.crt",
                "-subj",
                "/CN=root");
        openssl.run(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "mycert.key",
                "-out",
                "my.csr",
                "-subj",
                "/CN=x",
                "-addext",
                "subjectAltName = IP:192.100.100.1");
        openssl.run(
                "x509",
                "-req",
                "-in",
                "my.csr",
                "-CA",
                "ca.crt",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "60",
                "-copy_extensions",
                "copy",
                "-out",
                "mycert.crt");

        var files = new CertificateFiles(
                folder.resolve("mycert.crt"), folder.resolve("mycert.key"), Optional.of(folder.resolve("ca.crt")));

        assertThat(reader().read(files, SERVICE, TrustDistribution.EXTENSION).tlsCaCrt())
                .isPresent();
    }

    @Test
    void intermediate_authority_is_warned_of_until_its_root_is_behind_it() throws IOException {
        openssl("req -newkey rsa:2048 -nodes -keyout root.key -x509 -days 365 -out root.crt -subj /CN=root");
        openssl("req -newkey rsa:2048 -nodes -keyout ca.key -out ca.csr -subj /CN=between"
                + " -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign");
        openssl(
                "x509 -req -in ca.csr -CA root.crt -CAkey root.key -CAcreateserial -days 360 -copy_extensions copy -out ca.crt");
        openssl("req -newkey rsa:2048 -nodes -keyout mycert.key -out my.csr -subj /CN=x"
                + " -addext subjectAltName=IP:192.100.100.1");
        openssl(
                "x509 -req -in my.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 355 -copy_extensions copy -out mycert.crt");
        var authority = folder.resolve("ca.crt");
        var files = new CertificateFiles(
                folder.resolve("mycert.crt"), folder.resolve("mycert.key"), Optional.of(authority));

        assertThat(reader().read(files, SERVICE, TrustDistribution.EXTENSION).warnings())
                .singleElement()
                .asString()
                .contains("without its root");

        Files.write(authority, Files.readAllBytes(folder.resolve("root.crt")), StandardOpenOption.APPEND);
        assertThat(reader().read(files, SERVICE, TrustDistribution.EXTENSION).warnings())
                .isEmpty();
    }

    private void openssl(String words) {
        openssl.run(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa -pkeyopt rsa_keygen_bits:2048", "ec -pkeyopt ec_paramgen_curve:prime256v1", "ed25519"})
    void certificate_without_a_subject_is_accepted_from_an_authority(String kind) throws IOException {
        authority();
        nameless(kind, "");

        assertThat(readOfAuthority().tlsCrt().reveal())
                .isEqualTo(Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("mycert.crt"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IP:192.100.100.1 -outform pem", "critical,IP:192.100.100.1 -outform der"})
    void self_signed_certificate_without_a_name_is_refused_for_that(String names) {
        run("genrsa -out mycert.key 2048");
        run("req -key mycert.key -x509 -days 365 -out mycert.crt -subj / -addext subjectAltName=" + names);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read("mycert.key"))
                .withMessageContaining("without an issuer")
                .withMessageContaining("CN=connected-registry");
    }

    @Test
    void certificate_without_a_subject_is_held_to_the_rules_of_its_authority() throws IOException {
        authority("nameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0");
        nameless("ec -pkeyopt ec_paramgen_curve:prime256v1", "");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(this::readOfAuthority)
                .withMessageContaining("name constraints");
    }

    @Test
    void certificate_without_a_subject_has_the_extensions_that_clients_know() throws IOException {
        authority();
        nameless(
                "ec -pkeyopt ec_paramgen_curve:prime256v1",
                "\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,serverAuth");

        assertThat(readOfAuthority().warnings()).isEmpty();
    }

    @Test
    void certificate_without_a_subject_is_not_called_by_an_empty_name() throws IOException {
        authority();
        nameless("ec -pkeyopt ec_paramgen_curve:prime256v1", "");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> readOfAuthority(Clock.offset(Clock.systemUTC(), Duration.ofDays(60))))
                .withMessageContaining("mycert.crt' (without a subject) expired on");
    }

    @Test
    void certificate_that_java_cannot_use_is_refused_for_that_where_java_has_to() throws IOException {
        authority();
        nameless("ec -pkeyopt ec_paramgen_curve:prime256v1", "");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> CertificateReader.read(folder.resolve("mycert.crt")))
                .withMessageContaining("without a subject");
    }

    private void authority(String... extensions) {
        run("genrsa -out ca.key 2048");
        run("req -x509 -key ca.key -out ca.crt -days 90 -subj /CN=root"
                + Stream.of(extensions).map(" -addext "::concat).collect(Collectors.joining()));
    }

    private void nameless(String kind, String extensions) throws IOException {
        run("genpkey -out mycert.key -algorithm " + kind);
        run("req -new -key mycert.key -out my.csr -subj /");
        Files.writeString(folder.resolve("my.ext"), "subjectAltName=IP:192.100.100.1" + extensions);
        run("x509 -req -in my.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 45 -extfile my.ext -out mycert.crt");
    }

    private void run(String command) {
        openssl.run(command.split(" "));
    }

    private ServerCertificate readOfAuthority() {
        return readOfAuthority(Clock.systemUTC());
    }

    private ServerCertificate readOfAuthority(Clock clock) {
        var files = new CertificateFiles(
                folder.resolve("mycert.crt"), folder.resolve("mycert.key"), Optional.of(folder.resolve("ca.crt")));
        return new ServerCertificateReader(clock).read(files, SERVICE, TrustDistribution.EXTENSION);
    }

    private void selfSign() {
        openssl.run(
                "req",
                "-key",
                "mycert.key",
                "-x509",
                "-days",
                "365",
                "-out",
                "mycert.crt",
                "-subj",
                "/CN=x",
                "-addext",
                "subjectAltName = IP:192.100.100.1");
    }

    private ServerCertificate read(String key) {
        var files = new CertificateFiles(folder.resolve("mycert.crt"), folder.resolve(key), Optional.empty());
        return reader().read(files, SERVICE, TrustDistribution.EXTENSION);
    }

    private static ServerCertificateReader reader() {
        return new ServerCertificateReader(Clock.systemUTC());
    }
}
