package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.EncryptedKeys;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user is told of a certificate before it is deployed, without anything of Azure. */
class CertificateCheckTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @BeforeEach
    void makeOne() {
        connreg.certificate("tls", "192.100.100.1");
    }

    private ConnregRun check(String name, String... further) {
        var words = new ArrayList<>(List.of("certificate", "check", "--service-ip", "192.100.100.1"));
        words.addAll(List.of("--certificate", connreg.folder() + "/" + name + ".crt"));
        words.addAll(List.of("--key", connreg.folder() + "/" + name + ".key"));
        words.addAll(Arrays.asList(further));
        return connreg.runAlone(words.toArray(String[]::new));
    }

    @Test
    void good_one_is_called_good() {
        var run = check("tls").succeeds();

        assertThat(run.out()).contains("tls.crt' is good for 192.100.100.1: it fits key '", "tls.key'", "expires on ");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() throws IOException {
        var old = Instant.now().minus(Duration.ofDays(400));
        connreg.certificate("old", "10.0.0.1", old);
        Files.copy(connreg.folder().resolve("tls.key"), connreg.folder().resolve("other.key"));
        Files.move(connreg.folder().resolve("old.crt"), connreg.folder().resolve("other.crt"));

        check("other")
                .fails(1)
                .saysAlso("expired on", "does not cover 192.100.100.1", "does not fit certificate")
                .prints("");
        assertThat(check("other", "-o", "json").fails(1).out()).contains("\"code\": \"KEY_OF_ANOTHER_CERTIFICATE\"");
    }

    @Test
    void address_and_host_name_that_are_missing_are_told_apart() {
        connreg.certificate("other", "10.0.0.1");

        check("other", "--dns-name", "registry.contoso.example")
                .fails(1)
                .saysAlso(
                        "does not cover 192.100.100.1, the address of the service, and host name 'registry.contoso.example';");
    }

    @Test
    void missing_host_name_is_told_with_the_command_that_has_all_names() {
        check("tls", "--dns-name", "registry.contoso.example")
                .fails(1)
                .saysAlso(
                        "tls.crt' does not cover host name 'registry.contoso.example'; its subject alternative names: IP 192.100.100.1. ",
                        "certificate create --service-ip 192.100.100.1 --dns-name registry.contoso.example --certificate ")
                .doesNotSay("openssl");
    }

    @Test
    void exit_code_tells_of_one_that_ends_soon() {
        check("tls", "--warn-days", "366").fails(4).saysAlso("WARNING: certificate '", "tls.crt' expires on ");
        check("tls", "--warn-days", "364").succeeds();
    }

    @Test
    void program_reads_the_verdict() {
        assertThat(check("tls", "-o", "json").succeeds().out()).contains("\"isGood\": true", "\"expiry\": \"2");
        connreg.certificate("other", "10.0.0.1");
        assertThat(check("other", "-o", "json").fails(1).out())
                .contains("\"isGood\": false", "\"code\": \"CERTIFICATE_WITHOUT_ADDRESS\"", "does not cover")
                .containsPattern("\"message\": \"[^\"\\\\]+ --overwrite\"");
    }

    @Test
    void expiry_of_one_that_has_expired_is_told() {
        connreg.certificate("old", "192.100.100.1", Instant.now().minus(Duration.ofDays(400)));

        assertThat(check("old", "-o", "json").fails(1).out())
                .contains("\"subject\": \"CN=connected-registry\"", "\"expiry\": \"2", "\"daysLeft\": -");
    }

    @Test
    void table_has_a_line_for_one_that_is_good() {
        assertThat(check("tls", "-o", "table").succeeds().out())
                .contains("good", "CN=connected-registry", "36", "It fits its key, and clients accept it.");
    }

    @Test
    void passphrase_that_nothing_needs_is_told() {
        check("tls", "--passphrase-file", connreg.write("passphrase", "word\n"))
                .succeeds()
                .saysAlso("--passphrase-file was not needed, as nothing is encrypted.");
    }

    @Test
    void passphrase_opens_an_encrypted_key() throws IOException {
        var pem = Files.readString(connreg.folder().resolve("tls.key"));
        var key = PrivateKeyInfo.getInstance(
                new PemReader(new StringReader(pem)).readPemObject().getContent());
        connreg.write("tls.key", EncryptedKeys.pem(new JcaPEMKeyConverter().getPrivateKey(key), "pass word"));

        check("tls").fails(1).saysAlso("tls.key' is encrypted", "give --passphrase-file");
        check("tls", "--passphrase-file", connreg.write("wrong", "other\n"))
                .fails(1)
                .saysAlso("the passphrase does not open file '");
        check("tls", "--passphrase-file", connreg.write("passphrase", "pass word\n"))
                .succeeds();
    }

    @Test
    void one_file_may_hold_both_in_any_form() throws IOException {
        var both = Files.readString(connreg.folder().resolve("tls.key"))
                + Files.readString(connreg.folder().resolve("tls.crt"));
        var file = connreg.write("both", Base64.getMimeEncoder().encodeToString(both.getBytes()));

        connreg.runAlone("certificate", "check", "--certificate", file, "--service-ip", "192.100.100.1")
                .succeeds();
    }

    @Test
    void spec_says_which_and_what_for() {
        var spec = connreg.spec("own-certificate");

        connreg.runAlone("certificate", "check", "-f", spec).succeeds();
        connreg.runAlone("certificate", "check", "-f", spec, "--service-ip", "192.100.100.2")
                .fails(1)
                .saysAlso("mycert.crt' does not cover 192.100.100.2");
        connreg.runAlone("certificate", "check", "-f", connreg.spec("bundled-cert-manager"))
                .fails(1)
                .saysAlso("names no certificate files");
    }

    @Test
    void mistakes_of_the_command_line_are_told() {
        connreg.runAlone("certificate", "check").fails(2).saysAlso("give --certificate, or a spec with --file");
        connreg.runAlone("certificate", "check", "--certificate", "tls.crt")
                .fails(2)
                .saysAlso("--service-ip is missing");
        check("tls", "--dns-name", "no name").fails(2).saysAlso("'no name' is not a valid host name");
        check("tls", "--warn-days", "-1").fails(2).saysAlso("--warn-days is -1");
    }
}
