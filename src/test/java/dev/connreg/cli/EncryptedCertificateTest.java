package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.OpenSsl;
import dev.connreg.sandbox.SandboxSeed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is deployed of files that only a passphrase opens, as companies hand them out. */
class EncryptedCertificateTest {

    private static final String EXTENSION = SandboxSeed.tutorial().clusterId("myarck8scluster")
            + "/providers/Microsoft.KubernetesConfiguration/extensions/myconnectedregistry";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";
    private String passphrase = "";

    @BeforeEach
    void encrypt() throws Exception {
        spec = connreg.spec("own-certificate");
        passphrase = connreg.write("passphrase", "pass word\n");
        var openssl = new OpenSsl(connreg.folder());
        openssl.run(
                "pkcs12",
                "-export",
                "-in",
                "mycert.crt",
                "-inkey",
                "mycert.key",
                "-out",
                "store42.pfx",
                "-passout",
                "file:" + passphrase);
        openssl.run("pkcs8", "-topk8", "-in", "mycert.key", "-out", "locked.key", "-passout", "file:" + passphrase);
        Files.delete(connreg.folder().resolve("mycert.key"));
    }

    private String file(String name) {
        return connreg.folder().resolve(name).toString();
    }

    @Test
    void passphrase_of_what_is_not_encrypted_is_told() {
        connreg.certificate("plain", "192.100.100.1");

        connreg.run(
                        "what-if",
                        "-f",
                        spec,
                        "--certificate",
                        file("plain.crt"),
                        "--key",
                        file("plain.key"),
                        "--passphrase-file",
                        passphrase)
                .succeeds()
                .saysAlso("--passphrase-file was not needed, as nothing is encrypted.");
    }

    @Test
    void container_is_opened_with_the_passphrase_and_sent_as_pem() {
        connreg.run(
                        "deploy",
                        "-f",
                        spec,
                        "--certificate",
                        file("store42.pfx"),
                        "--key",
                        file("store42.pfx"),
                        "--passphrase-file",
                        passphrase)
                .succeeds()
                .printsAlso("Succeeded, Online, Active");

        assertThat(connreg.sandbox().protectedSettings(EXTENSION)).containsKeys("tls.crt", "tls.key", "tls.cacrt");
    }

    @Test
    void encrypted_key_is_opened_for_a_plan_and_for_a_rotation() {
        connreg.run("deploy", "-f", spec, "--key", file("locked.key"), "--passphrase-file", passphrase)
                .succeeds();

        connreg.run("what-if", "-f", spec, "--key", file("locked.key"), "--passphrase-file", passphrase)
                .succeeds()
                .printsAlso("Nothing to do", " --passphrase-file %s --resend-protected-settings".formatted(passphrase));
        connreg.run("rotate", "certificate", "-f", spec, "--key", file("locked.key"), "--passphrase-file", passphrase)
                .succeeds();
    }

    @Test
    void nobody_who_can_be_asked_for_the_passphrase_is_said_before_anything_is_sent() {
        connreg.run("deploy", "-f", spec, "--key", file("locked.key"))
                .fails(1)
                .saysAlso(
                        "locked.key' is encrypted, and there is no terminal to ask for its passphrase: give --passphrase-file");
        connreg.run(
                        "deploy",
                        "-f",
                        spec,
                        "--key",
                        file("locked.key"),
                        "--passphrase-file",
                        connreg.write("wrong", "other\n"))
                .fails(1)
                .saysAlso("the passphrase does not open file '");
        assertThat(connreg.writes()).isEmpty();
        assertThat(Files.exists(Path.of(passphrase))).isTrue();
    }
}
