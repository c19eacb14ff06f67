package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spec begins with a draft that {@code deploy} takes, or that says what is still to be filled in. */
class InitTest {

    private static final String SITE = "-r myacrregistry -g myresourcegroup -c myarck8scluster -n myconnectedregistry"
            + " --service-ip 192.100.100.1 --repository hello-world";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final String file =
            connreg.folder().resolve("connected-registry.yaml").toString();

    private ConnregRun init(String words) {
        return connreg.runAlone(("init -f %s %s".formatted(file, words)).strip().split(" "));
    }

    private String written() throws IOException {
        return Files.readString(Path.of(file));
    }

    @Test
    void draft_with_all_that_is_needed_is_deployed_as_it_is() {
        init(SITE)
                .succeeds()
                .prints("")
                .says("Wrote %1$s.\nTo see what it would do, run: connreg what-if -f %1$s".formatted(file));

        connreg.run("deploy", "-f", file).succeeds().printsAlso("Succeeded, Online, Active");
    }

    @Test
    void draft_names_its_files_from_where_it_is() throws IOException {
        connreg.certificate("mycert", "192.100.100.1");
        var words =
                "init -f %1$s/sites/store.yaml --tls-mode ownCertificate --certificate %2$s/mycert.crt --key %2$s/mycert.key %3$s"
                        .formatted(connreg.folder(), fromHere(connreg.folder()), SITE);

        connreg.runAlone(words.split(" ")).succeeds().saysAlso("Created the directory");

        var spec = connreg.folder().resolve("sites/store.yaml");
        assertThat(Files.readString(spec)).contains("\n  certificate: ../mycert.crt\n", "\n  key: ../mycert.key\n");
        connreg.run("what-if", "-f", spec.toString()).succeeds();
    }

    private static Path fromHere(Path folder) throws IOException {
        return Path.of("").toRealPath().relativize(folder.toRealPath());
    }

    @Test
    void draft_that_is_printed_has_the_keys_that_were_set() {
        connreg.runAlone(
                        ("init -f - --set connectedRegistry.logLevel=Debug --set connectedRegistry.clientTokens=till1,till2 "
                                        + SITE)
                                .split(" "))
                .succeeds()
                .printsAlso("\n  logLevel: Debug\n", "\n  clientTokens: [till1, till2]\n", "\n  #mode: ReadOnly\n")
                .says("To see what it would do, run: connreg what-if -f FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/null"})
    void draft_does_not_take_the_place_of_what_is_no_file_of_its_own(String place) {
        for (var overwrite : new String[] {"", " --overwrite"}) {
            connreg.runAlone(("init -f " + place + overwrite).split(" "))
                    .fails(1)
                    .says("ERROR: '%s' is not a regular file: name one to write to, or - for standard output"
                            .formatted(place));
        }
    }

    @Test
    void what_is_missing_is_a_placeholder_that_is_refused_by_name() {
        init("--tls-mode kubernetesSecret -r myacrregistry")
                .succeeds()
                .says(
                        "Wrote %s.\nThese keys must still be set; until then the spec is refused: registry.resourceGroup, cluster.name, connectedRegistry.name, connectedRegistry.repositories, service.clusterIP, tls.secretName"
                                .formatted(file));

        connreg.runAlone("what-if", "-f", file)
                .fails(1)
                .saysAlso(
                        "registry.resourceGroup: '<myresourcegroup>' is a placeholder: put the value in its place",
                        "cluster.name: '<myarck8scluster>'",
                        "connectedRegistry.name: '<myconnectedregistry>'",
                        "connectedRegistry.repositories[0]: '<hello-world>'",
                        "service.clusterIP: '<192.100.100.1>'",
                        "tls.secretName: '<k8secret>'")
                .doesNotSay("registry.name");
    }

    @Test
    void on_a_terminal_what_is_missing_is_asked_for_until_it_is_right() throws IOException {
        connreg.withConversation(
                        "my-registry\nmyacrregistry\nmyresourcegroup\n\nmyconnectedregistry\nhello-world, a/b\n")
                .in(connreg.folder());

        init("--service-ip 192.100.100.1")
                .succeeds()
                .prints("")
                .saysAlso(
                        "The name of the cloud registry, without '.azurecr.io' (registry.name): ",
                        "ERROR: registry.name: 'my-registry' is not a valid registry name",
                        "(connectedRegistry.repositories): ",
                        "These keys must still be set; until then the spec is refused: cluster.name\n")
                .doesNotSay("(service.clusterIP)");
        assertThat(written())
                .contains(
                        "  name: myacrregistry\n",
                        "  repositories: [hello-world, a/b]\n",
                        "  name: <myarck8scluster>\n");
    }

    @Test
    void on_a_terminal_nothing_is_asked_if_nothing_is_missing() {
        connreg.withConversation("");

        init(SITE).succeeds().doesNotSay("Enter");
    }

    @Test
    void plain_http_must_be_accepted_by_somebody() throws IOException {
        connreg.withConversation("yes\nfalse\ntrue\n");

        init("--tls-mode none " + SITE)
                .succeeds()
                .saysAlso(
                        "ERROR: tls.acceptPlainHttp: must be true or false",
                        "ERROR: tls.acceptPlainHttp: must be true with mode none");
        assertThat(written()).contains("\n  acceptPlainHttp: true\n");
    }

    @Test
    void question_that_is_not_answered_leaves_nothing_behind() {
        connreg.withConversation("myacrregistry\n");

        var run = init("").fails(1).prints("").saysAlso("Nothing was written, because a question was not answered.");

        connreg.changedNothing(run);
    }

    @Test
    void file_that_exists_stays_until_it_may_be_replaced() throws IOException {
        connreg.write("connected-registry.yaml", "mine\n");
        connreg.withConversation("");

        connreg.refuses(
                1,
                init(""),
                "ERROR: file '{folder}/connected-registry.yaml' exists and may be in use: name another, or add --overwrite");

        init("--overwrite " + SITE).succeeds();
        assertThat(written()).startsWith("# A connected registry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-r my-registry | --registry: 'my-registry' is not a valid registry name: 5 to 50 letters or digits, without '.azurecr.io'",
                "--certificate a.crt | --certificate: belongs to mode ownCertificate, kubernetesSecret or ownTrustDistribution, not bundledCertManager",
                "--set registry.nam=x | --set registry.nam: unknown key: did you mean 'name'?",
                "--set apiVersion=connreg/v2 | --set apiVersion: 'connreg/v2' is not a version of the spec that is supported: expected connreg/v1"
            })
    void option_that_is_wrong_is_named(String words, String message) {
        connreg.refuses(2, init(words), "ERROR: " + message);
    }

    @Test
    void draft_in_a_new_folder_below_a_link_names_its_files_from_where_that_is() throws IOException {
        connreg.certificate("mycert", "192.100.100.1");
        Files.createDirectories(connreg.folder().resolve("deep/er"));
        Files.createSymbolicLink(
                connreg.folder().resolve("link"), connreg.folder().resolve("deep/er"));
        var words =
                "init -f %1$s/link/new/store.yaml --tls-mode ownCertificate --certificate %2$s/mycert.crt --key %2$s/mycert.key %3$s"
                        .formatted(connreg.folder(), fromHere(connreg.folder()), SITE);

        connreg.runAlone(words.split(" ")).succeeds();

        connreg.run("what-if", "-f", connreg.folder() + "/link/new/store.yaml").succeeds();
    }

    @Test
    void directory_is_no_file() {
        connreg.refuses(
                1,
                connreg.runAlone("init", "-f", connreg.folder().toString()),
                "ERROR: '{folder}' is a directory: name a file in it");
    }

    /** No conversation is left to be had: who is asked first would be refused for an answer that is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "circle | file 'circle' cannot be written: 'circle': it is a link that leads in a circle",
                "mine/s.yaml | file 'mine/s.yaml' cannot be written: '{folder}/mine' is a file, not a directory",
                "/dev/null | '/dev/null' is not a regular file: name one to write to, or - for standard output",
                "/dev/stdout | '/dev/stdout' is not a regular file: name one to write to, or - for standard output",
            })
    void place_that_cannot_be_written_is_told_before_anything_is_asked(String place, String told) throws IOException {
        connreg.write("mine", "mine");
        Files.createSymbolicLink(connreg.folder().resolve("circle"), Path.of("circle"));
        var named = place.startsWith("/") ? place : connreg.folder() + "/" + place;
        connreg.withConversation("");

        connreg.refuses(
                1,
                connreg.runAlone("init", "-f", named, "--overwrite"),
                "ERROR: " + told.replace("'" + place + "'", "'" + named + "'"));
    }

    @Test
    void name_that_is_too_long_is_told_before_anything_is_asked() {
        connreg.withConversation("");
        var named = "new/" + "x".repeat(250);

        connreg.refuses(
                1,
                connreg.runAlone("init", "-f", connreg.folder() + "/" + named),
                "ERROR: file '{folder}/%1$s' cannot be written: '{folder}/%1$s': File name too long".formatted(named));
    }

    @Test
    void directory_that_others_keep_closed_is_told_before_anything_is_asked() throws IOException {
        var closed = Files.createDirectory(connreg.folder().resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
        connreg.withConversation("");

        connreg.refuses(
                1,
                connreg.runAlone("init", "-f", connreg.folder() + "/closed/s.yaml"),
                "ERROR: file '{folder}/closed/s.yaml' cannot be written: this user may not write '{folder}/closed'");
    }

    @Test
    void home_directory_is_where_a_shell_would_have_put_it() throws IOException {
        connreg.withConversation("~/certs/a.crt\n~//a.key\n");

        init("--tls-mode ownCertificate " + SITE).succeeds();

        assertThat(written())
                .contains(
                        "\n  certificate: %s/home/certs/a.crt\n".formatted(connreg.folder()),
                        "\n  key: %s/home/a.key\n".formatted(connreg.folder()));
    }

    @Test
    void directory_that_is_not_there_is_no_file_either() {
        connreg.refuses(1, connreg.runAlone("init", "-f", "new/"), "ERROR: 'new/' is a directory: name a file in it");
    }

    @Test
    void schema_is_printed_as_it_is() throws IOException {
        connreg.runAlone("schema")
                .succeeds()
                .prints(Files.readString(Path.of("src/main/resources/dev/connreg/spec/connected-registry.schema.json")))
                .doesNotSay("ERROR");
    }
}
