package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.KeyKind;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of a certificate that a deployment cannot work with. Azure is not asked anything before. */
class CertificateRefusalsTest {

    private static final String CONNECTION_STRING =
            "ConnectedRegistryName=myconnectedregistry;SyncTokenName=mysynctoken;SyncTokenPassword=p"
                    + ";ParentGatewayEndpoint=myacrregistry.westeurope.data.azurecr.io;ParentEndpointProtocol=https";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";

    @BeforeEach
    void writeSpec() {
        connreg.sandbox();
        spec = connreg.spec("own-certificate");
    }

    @AfterEach
    void azureWasNotAsked() {
        assertThat(connreg.requests()).isEmpty();
    }

    private void refused(String... lines) {
        connreg.refuses(1, connreg.run("deploy", "-f", spec), lines);
        connreg.refuses(1, connreg.run("what-if", "-f", spec), lines);
    }

    private void refusedWith(String certificate, String key, String... lines) {
        connreg.refuses(
                1,
                connreg.run(
                        "deploy",
                        "-f",
                        spec,
                        "--certificate",
                        connreg.folder() + "/" + certificate,
                        "--key",
                        connreg.folder() + "/" + key),
                lines);
    }

    @Test
    void key_of_another_certificate() {
        connreg.certificate("other", "192.100.100.1");
        refusedWith(
                "mycert.crt",
                "other.key",
                "ERROR: key '{folder}/other.key' does not fit certificate '{folder}/mycert.crt', as they are not of one pair: give the key that the certificate was made for");
    }

    @Test
    void certificate_of_another_address() {
        connreg.certificate("other", "192.100.100.2");
        refusedWith(
                "other.crt",
                "other.key",
                "ERROR: certificate '{folder}/other.crt' does not cover 192.100.100.1, the address of the service; its subject alternative names: IP 192.100.100.2. To replace it by one that is signed by itself, run: connreg certificate create --service-ip 192.100.100.1 --certificate {folder}/other.crt --key {folder}/other.key --overwrite");
    }

    @Test
    void certificate_of_another_address_is_told_before_it_is_in_a_template() {
        connreg.certificate("other", "192.100.100.2");
        connreg.runAlone("emit", "bicep", "-f", connreg.edited("own-certificate", "mycert", "other"))
                .succeeds()
                .saysAlso("WARNING: certificate '", "other.crt' does not cover 192.100.100.1");
    }

    @Test
    void certificate_in_another_form_is_told_before_the_template_s_commands_read_it() throws IOException {
        connreg.certificate("other", "192.100.100.1");
        var file = connreg.folder().resolve("other.crt");
        Files.writeString(file, Files.readString(file).strip().replace("\n", "\\n"));
        connreg.runAlone("emit", "bicep", "-f", connreg.edited("own-certificate", "mycert", "other"))
                .succeeds()
                .saysAlso("WARNING: file '", "other.crt' is not plain PEM", "certificate convert ");
    }

    @Test
    void key_in_another_form_is_told_as_well() throws IOException {
        connreg.certificate("other", "192.100.100.1");
        var file = connreg.folder().resolve("other.key");
        Files.writeString(file, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        connreg.runAlone("emit", "bicep", "-f", connreg.edited("own-certificate", "mycert", "other"))
                .succeeds()
                .saysAlso("WARNING: file '", "other.key' is not plain PEM", "certificate convert ");
    }

    @Test
    void several_keys_are_told_before_the_template_s_command_takes_the_first() throws IOException {
        connreg.certificate("other", "192.100.100.1");
        var file = connreg.folder().resolve("other.key");
        Files.writeString(file, Files.readString(connreg.folder().resolve("mycert.key")) + Files.readString(file));
        connreg.runAlone("emit", "bicep", "-f", connreg.edited("own-certificate", "mycert", "other"))
                .succeeds()
                .saysAlso("other.key' holds several private keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff%s", "\"%s\"", "%s\r\n", " %s"})
    void connection_string_that_the_template_s_command_would_print_with_more_is_told(String form) {
        connreg.write("connection.txt", form.formatted(CONNECTION_STRING));
        emitWithConnectionString().succeeds().saysAlso("connection.txt' holds more than the connection string itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\n"})
    void connection_string_alone_needs_no_word(String form) {
        connreg.write("connection.txt", form.formatted(CONNECTION_STRING));
        emitWithConnectionString().succeeds().doesNotSay("connection.txt");
    }

    private ConnregRun emitWithConnectionString() {
        return connreg.runAlone(
                "emit", "bicep", "-f", spec, "--set", "connectionString.file=" + connreg.folder() + "/connection.txt");
    }

    @Test
    void certificate_for_a_day() {
        connreg.runAlone(
                        "certificate",
                        "create",
                        "--service-ip",
                        "192.100.100.1",
                        "--key-kind",
                        "ec_p256",
                        "--days",
                        "1",
                        "--certificate",
                        connreg.folder() + "/day.crt",
                        "--key",
                        connreg.folder() + "/day.key")
                .succeeds()
                .saysAlso("valid for a day, for 192.100.100.1.");
    }

    @Test
    void certificate_that_has_expired() {
        var issued = Instant.parse("2020-01-01T00:00:00Z");
        var request = new CertificateRequest(
                "connected-registry",
                List.of(InetAddress.ofLiteral("192.100.100.1")),
                List.of(),
                Duration.ofDays(1),
                KeyKind.EC_P256);
        new CertificateWriter(IfExists.OVERWRITE)
                .write(
                        new CertificateMaker(Clock.fixed(issued, ZoneOffset.UTC)).make(request),
                        connreg.folder().resolve("mycert.crt"),
                        connreg.folder().resolve("mycert.key"));

        refused(
                "ERROR: certificate '{folder}/mycert.crt' (CN=connected-registry) expired on 2020-01-02T00:00:00Z. To replace it by one that is signed by itself, run: connreg certificate create --service-ip 192.100.100.1 --certificate {folder}/mycert.crt --key {folder}/mycert.key --overwrite");
    }

    @Test
    void files_that_are_no_pem_are_both_told() {
        connreg.write("mycert.crt", "no certificate\n");
        connreg.write("mycert.key", "no key\n");

        refused(
                "ERROR: file '{folder}/mycert.crt' holds no certificate in PEM: give one with a BEGIN CERTIFICATE line, base64, and an END line",
                "ERROR: file '{folder}/mycert.key' holds no private key in PEM: give one with a BEGIN PRIVATE KEY line, base64, and an END line");
    }

    @Test
    void files_that_are_not_there_are_both_told() throws IOException {
        Files.delete(connreg.folder().resolve("mycert.crt"));
        Files.delete(connreg.folder().resolve("mycert.key"));

        refused(
                "ERROR: file '{folder}/mycert.crt' cannot be read: there is no such file",
                "ERROR: file '{folder}/mycert.key' cannot be read: there is no such file");
    }

    @Test
    void files_that_took_each_other_s_place() {
        refusedWith(
                "mycert.key",
                "mycert.crt",
                "ERROR: file '{folder}/mycert.key' holds a private key and no certificate: give the certificate",
                "ERROR: file '{folder}/mycert.crt' holds a certificate and no private key: give the key");
    }

    @Test
    void key_that_is_in_no_file_that_was_named() {
        connreg.refuses(
                1,
                connreg.run("deploy", "-f", connreg.edited("own-certificate", "  key: mycert.key\n", "")),
                "ERROR: file '{folder}/mycert.crt' holds a certificate and no private key: give the file of the key too, as tls.key or with --key");
    }

    @Test
    void key_that_this_user_may_not_read() throws IOException {
        var key = connreg.folder().resolve("mycert.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(key))
                .as("the superuser may read everything")
                .isFalse();

        connreg.run("deploy", "-f", spec)
                .fails(1)
                .says("ERROR: file '%s' cannot be read: this user may not read it; look at its permissions"
                        .formatted(key));
    }

    private ConnregRun create(String certificate, String key, String... further) {
        var words = new ArrayList<>(List.of(
                "certificate",
                "create",
                "--key-kind",
                "EC_P256",
                "--certificate",
                connreg.folder() + "/" + certificate,
                "--key",
                connreg.folder() + "/" + key));
        words.addAll(List.of(further));
        return connreg.run(words.toArray(String[]::new));
    }

    @Test
    void files_that_are_there_are_not_overwritten_without_being_told() {
        connreg.refuses(
                1,
                create("mycert.crt", "mycert.key", "--service-ip", "192.100.100.1"),
                "ERROR: file '{folder}/mycert.crt' exists and may be in use: name another, or add --overwrite",
                "ERROR: file '{folder}/mycert.key' exists and may be in use: name another, or add --overwrite");
        connreg.refuses(
                1,
                create("new.crt", "mycert.key", "--service-ip", "192.100.100.1"),
                "ERROR: file '{folder}/mycert.key' exists and may be in use: name another, or add --overwrite");

        create("mycert.crt", "mycert.key", "--service-ip", "192.100.100.1", "--overwrite")
                .succeeds();
        connreg.run("emit", "bicep", "-f", spec).succeeds();
    }

    @Test
    void directory_that_does_not_exist_is_created_and_that_is_said() {
        create("a/b/new.crt", "a/c/new.key", "--service-ip", "192.100.100.1")
                .succeeds()
                .says("""
                        Created the directory %1$s/a.
                        Created the directory %1$s/a/b.
                        Created the directory %1$s/a/c.
                        Wrote %1$s/a/b/new.crt and %1$s/a/c/new.key: valid for 365 days, for 192.100.100.1.""".formatted(connreg.folder()));
    }

    @Test
    void file_in_the_place_of_a_folder_keeps_both_from_being_written() {
        connreg.refuses(
                1,
                create("mycert.crt/new.crt", "new.key", "--service-ip", "192.100.100.1"),
                "ERROR: file '{folder}/mycert.crt/new.crt' cannot be written: '{folder}/mycert.crt' is a file, not a directory");
        connreg.refuses(
                1,
                create(".", "new.key", "--service-ip", "192.100.100.1"),
                "ERROR: '{folder}/.' is a directory: name a file in it");
        connreg.refuses(
                1,
                create("new.crt", "new/", "--service-ip", "192.100.100.1"),
                "ERROR: '{folder}/new/' is a directory: name a file in it");
        connreg.refuses(
                1,
                create("new/", "new.key", "--service-ip", "192.100.100.1"),
                "ERROR: '{folder}/new/' is a directory: name a file in it");
    }

    @Test
    void key_is_not_overwritten_by_its_certificate() {
        connreg.refuses(
                1,
                create("new.pem", "../" + connreg.folder().getFileName() + "/new.pem", "--service-ip", "192.100.100.1"),
                "ERROR: the files would overwrite each other: name a file of its own for each");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.local", "192.100.100", "192.100.100.256"})
    void address_that_is_none(String address) {
        connreg.refuses(
                2,
                create("new.crt", "new.key", "--service-ip", address),
                "ERROR: --service-ip: '%s' is not an IP address: give a free one of the cluster's service range, such as 192.100.100.1"
                        .formatted(address),
                "For help, run: connreg certificate create --help");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 36_501, Integer.MAX_VALUE})
    void days_that_no_certificate_is_valid(int days) {
        connreg.refuses(
                2,
                create("new.crt", "new.key", "--service-ip", "192.100.100.1", "--days", "" + days),
                "ERROR: --days is %d: a certificate can be valid for 1 to 36500 days".formatted(days),
                "For help, run: connreg certificate create --help");
    }

    @Test
    void host_name_of_any_length_is_refused_by_its_length() {
        create("new.crt", "new.key", "--service-ip", "192.100.100.1", "--dns-name", "a.".repeat(30_000) + "a")
                .fails(2)
                .saysAlso("is not a valid host name");
    }

    @Test
    void host_name_and_kind_of_key_that_are_none() {
        connreg.refuses(
                2,
                create("new.crt", "new.key", "--service-ip", "192.100.100.1", "--dns-name", "not a name"),
                "ERROR: 'not a name' is not a valid host name: give letters, digits and hyphens, at most 63 between periods, such as registry.example",
                "For help, run: connreg certificate create --help");
        connreg.refuses(
                2,
                connreg.run("certificate", "create", "--service-ip", "192.100.100.1", "--key-kind", "DSA"),
                "ERROR: Invalid value for option '--key-kind': 'DSA' is not one of EC_P256, EC_P384, RSA_2048, RSA_3072, RSA_4096",
                "For help, run: connreg certificate create --help");
    }
}
