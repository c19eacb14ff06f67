package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.console.FindingText;
import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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
                            .contains("is encrypted", "openssl pkey -in " + folder.resolve(file)));
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
