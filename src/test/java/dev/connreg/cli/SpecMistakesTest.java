package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of a spec that is wrong: before anything is asked of Azure, and all of it at once. */
class SpecMistakesTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "what-if", "status", "cleanup", "emit"})
    void three_mistakes_are_told_in_one_run_each_with_its_line(String command) {
        var spec = connreg.write("three.yaml", """
                registry:
                  name: myacrregistry
                  resourceGroup: myresourcegroup
                cluster:
                  name: myarck8scluster
                connectedRegistry:
                  name: my_registry
                  repositories: [hello-world]
                service:
                  clusterIP: 192.100.100
                tls:
                  mode: kubernetesSecrets
                """);

        connreg.refuses(
                1,
                command.equals("emit")
                        ? connreg.runAlone(command, "bicep", "-f", spec, "-d", connreg.folder() + "/out")
                        : connreg.runAlone(command, "-f", spec),
                "ERROR: {folder}/three.yaml:7:3: connectedRegistry.name: 'my_registry' is not a valid connected registry name: 5 to 40 letters or digits, a letter first",
                "ERROR: {folder}/three.yaml:10:3: service.clusterIP: '192.100.100' is not an IP address: give a free one of the cluster's service range, such as 192.100.100.1",
                "ERROR: {folder}/three.yaml:12:3: tls.mode: 'kubernetesSecrets' is not a valid mode of TLS: did you mean kubernetesSecret?");
    }

    @Test
    void nothing_is_asked_of_azure_before_the_spec_is_right() {
        connreg.refuses(
                1,
                connreg.run("deploy", "-f", connreg.edited("own-certificate", "[hello-world]", "hello-world")),
                "ERROR: {folder}/own-certificate.yaml:8:17: connectedRegistry.repositories: must be a list, such as [one, two]");
        assertThat(connreg.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resourceGroup: | resource-group: | 3:3: registry.resource-group: unknown key: did you mean 'resourceGroup'?",
                "certificate: | certficate: | 13:3: tls.certficate: unknown key: did you mean 'certificate'?",
            })
    void unknown_key_is_told_once_with_the_nearest_name(String key, String misspelt, String message) {
        connreg.refuses(
                1,
                connreg.runAlone("what-if", "-f", connreg.edited("own-certificate", key, misspelt)),
                "ERROR: {folder}/own-certificate.yaml:" + message);
    }

    @Test
    void unknown_key_that_is_like_none_is_told_with_those_there_are() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "what-if", "-f", connreg.edited("own-certificate", "name: myarck8s", "called: myarck8s")),
                "ERROR: {folder}/own-certificate.yaml:4:1: cluster.name: is missing",
                "ERROR: {folder}/own-certificate.yaml:5:3: cluster.called: unknown key; expected one of: name, resourceGroup, subscription");
    }

    @Test
    void key_that_is_there_twice_is_shown_at_both_places() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "deploy",
                        "-f",
                        connreg.edited("own-certificate", "  key: mycert.key", "  key: a.key\n  key: b.key")),
                "ERROR: {folder}/own-certificate.yaml:15:3: tls.key: is given twice, first at {folder}/own-certificate.yaml:14:3");
    }

    @Test
    void value_of_a_wrong_type_is_told_with_the_right_one() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "deploy", "-f", connreg.edited("own-certificate", "name: myarck8scluster", "name: [one, two]")),
                "ERROR: {folder}/own-certificate.yaml:5:9: cluster.name: must be text, not a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n"})
    void empty_file_is_called_empty(String text) {
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.write("empty.yaml", text)),
                "ERROR: {folder}/empty.yaml: is empty: a spec starts with keys, such as registry: and cluster:");
    }

    @Test
    void empty_file_beside_options_lacks_what_they_do_not_say() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "deploy",
                        "-f",
                        connreg.write("empty.yaml", ""),
                        "-r",
                        "myacrregistry",
                        "-g",
                        "mygroup",
                        "-c",
                        "mycluster"),
                "ERROR: {folder}/empty.yaml: connectedRegistry.name: is missing",
                "ERROR: {folder}/empty.yaml: connectedRegistry.repositories: is missing: name what to synchronize, or an existing token (syncToken)",
                "ERROR: {folder}/empty.yaml: service.clusterIP: is missing");
    }

    @Test
    void name_of_a_file_is_on_one_line() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "emit", "bicep", "-f", connreg.edited("own-certificate", "mycert.crt", "\"my\\ncert.crt\"")),
                "ERROR: {folder}/own-certificate.yaml:13:3: tls.certificate: holds a line break or another control character");
    }

    @Test
    void text_that_is_no_yaml_is_told_with_the_place() {
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.write("bad.yaml", "registry: [unclosed\n  x: }\n")),
                "ERROR: {folder}/bad.yaml:2:4: this is neither YAML nor JSON: while parsing a flow sequence, expected ',' or ']', but got :");
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.write("prose.yaml", "hello there\n")),
                "ERROR: {folder}/prose.yaml:1:1: a spec starts with keys, such as registry: and cluster:");
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.write("archive.yaml", "PK\u0003\u0004")),
                "ERROR: {folder}/archive.yaml:1:3: this is neither YAML nor JSON: it holds the character U+0003, which must not be there");
    }

    @Test
    void file_that_is_no_file_or_not_there_is_told() {
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.folder().toString()),
                "ERROR: {folder}: cannot be read: it is a directory: name the file in it");
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.folder() + "/absent.yaml"),
                "ERROR: {folder}/absent.yaml: cannot be read: there is no such file");
    }

    @Test
    void spec_comes_from_standard_input_too_and_its_mistakes_name_that() throws IOException {
        connreg.withInput(Files.readString(Path.of(connreg.spec("no-tls"))));
        connreg.runAlone("emit", "bicep", "-f", "-").succeeds().printsAlso("param registryName string");

        connreg.refuses(
                1,
                connreg.withInput("- a list").runAlone("emit", "bicep", "-f", "-"),
                "ERROR: standard input:1:1: a spec starts with keys, such as registry: and cluster:");
    }

    @Test
    void standard_input_cannot_hold_spec_and_connection_string() throws IOException {
        connreg.withInput(Files.readString(Path.of(connreg.spec("no-tls"))));

        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", "-", "--set", "connectionString.standardInput=true"),
                "ERROR: Standard input holds the spec, so it cannot hold the connection string as well. Give that as connectionString.file or connectionString.environment.");
    }

    @Test
    void spec_of_megabytes_is_refused_before_it_is_read() {
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.write("large.yaml", "#".repeat(1_100_000))),
                "ERROR: {folder}/large.yaml: cannot be read: it is larger than 1 MiB");
    }

    @Test
    void file_that_leads_to_itself_cannot_be_read() throws IOException {
        Files.createSymbolicLink(connreg.folder().resolve("loop.yaml"), Path.of("loop.yaml"));

        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.folder() + "/loop.yaml"),
                "ERROR: {folder}/loop.yaml: cannot be read: Too many levels of symbolic links or unable to access attributes of symbolic link");
    }

    @Test
    void file_that_this_user_may_not_read_is_told() throws IOException {
        var spec = Path.of(connreg.spec("own-certificate"));
        Files.setPosixFilePermissions(spec, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(spec))
                .as("the superuser may read everything")
                .isFalse();

        connreg.runAlone("deploy", "-f", spec.toString())
                .fails(1)
                .says("ERROR: %s: cannot be read: this user may not read it; look at its permissions".formatted(spec));
    }

    @Test
    void unknown_mode_of_tls_is_told_with_those_there_are() {
        connreg.refuses(
                2,
                connreg.runAlone("deploy", "-f", connreg.spec("own-certificate"), "--tls-mode", "letsEncrypt"),
                "ERROR: --tls-mode: 'letsEncrypt' is not a valid mode of TLS: expected one of: bundledCertManager, existingCertManager, ownCertificate, kubernetesSecret, ownTrustDistribution, none");
    }

    @Test
    void plain_http_must_be_accepted() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "deploy", "-f", connreg.edited("no-tls", "acceptPlainHttp: true", "acceptPlainHttp: false")),
                "ERROR: {folder}/no-tls.yaml:13:3: tls.acceptPlainHttp: must be true with mode none: anyone on the network can read and change images and passwords");
        connreg.refuses(
                1,
                connreg.runAlone("deploy", "-f", connreg.edited("no-tls", "  acceptPlainHttp: true\n", "")),
                "ERROR: {folder}/no-tls.yaml:11:1: tls.acceptPlainHttp: must be true with mode none: anyone on the network can read and change images and passwords");
    }

    @Test
    void cert_manager_cannot_be_installed_while_it_is_switched_off() {
        connreg.refuses(
                2,
                connreg.runAlone(
                        "deploy",
                        "-f",
                        connreg.spec("bundled-cert-manager"),
                        "--set",
                        "extension.settings.cert-manager.enabled=false",
                        "--set",
                        "extension.settings.cert-manager.install=true"),
                "ERROR: --set extension.settings.cert-manager.enabled: is set by connreg: use tls.mode instead",
                "ERROR: --set extension.settings.cert-manager.install: is set by connreg: use tls.mode instead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.local",
                "192.100.100",
                "192.100.100.256",
                "192.100.100.01",
                "3232235777",
                "192.100.0.0/16",
                "[fd00::1]",
                "{a",
            })
    void service_address_that_is_none_is_told(String address) {
        connreg.refuses(
                2,
                connreg.runAlone("deploy", "-f", connreg.spec("bundled-cert-manager"), "--service-ip", address),
                "ERROR: --service-ip: '%s' is not an IP address: give a free one of the cluster's service range, such as 192.100.100.1"
                        .formatted(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "224.0.0.1", "255.255.255.255", "fe80::1", "::"})
    void address_that_no_service_can_have_is_told(String address) {
        connreg.refuses(
                2,
                connreg.runAlone("deploy", "-f", connreg.spec("bundled-cert-manager"), "--service-ip", address),
                "ERROR: --service-ip: '%s' cannot be the address of a service: give a free one of the cluster's service range"
                        .formatted(address));
    }
}
