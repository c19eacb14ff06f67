package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.problem.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.Yaml;

/** The files for a cluster, compared with those that the user's kubectl makes; that needs no server. */
class EmitKubernetesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private Path out = Path.of("");
    private String spec = "";

    @BeforeEach
    void writeSpec() {
        out = connreg.folder().resolve("manifests");
        spec = connreg.edited(
                "kubernetes-secret",
                "  secretName: k8secret\n",
                "  secretName: k8secret\n  certificate: mycert.crt\n  key: mycert.key\n");
    }

    private ConnregRun emit(String... more) {
        return connreg.runAlone(Stream.concat(Stream.of("emit", "kubernetes", "-f", spec), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void secret_is_that_of_kubectl_and_an_authority() throws Exception {
        emit("--directory", out.toString()).succeeds();
        var ours = yaml(Files.readString(out.resolve("tls-secret.yaml")));
        var theirs = kubectl(
                "secret",
                "tls",
                "k8secret",
                "-n",
                "connected-registry",
                "--cert=" + connreg.folder().resolve("mycert.crt"),
                "--key=" + connreg.folder().resolve("mycert.key"));

        assertThat(((ObjectNode) ours.path("data")).remove("ca.crt"))
                .isEqualTo(theirs.path("data").path("tls.crt"));
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void sample_is_a_deployment_of_kubectl_and_a_pull_secret() throws Exception {
        var ours = yaml(emit("--part", "deployment").succeeds().out());
        var theirs = kubectl("deployment", "sample", "--image=192.100.100.1/hello-world:latest", "-n", "default");
        var pod = (ObjectNode) ours.at("/spec/template/spec");

        assertThat(emit("--part", "deployment").out())
                .contains("# connreg client create client-token -f SPEC --pull-secret FILE --namespace default\n");
        assertThat(pod.remove("imagePullSecrets").findValuesAsText("name")).containsExactly("client-token-pull");
        assertThat(emit("--part", "deployment", "--secret-name", "mine").out())
                .contains("--namespace default --secret-name mine\n", "- name: mine\n");
        ((ObjectNode) theirs.at("/spec/template/spec/containers/0")).put("name", "sample");
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void pull_secret_is_made_of_a_client_token_and_a_file_with_its_password() throws IOException {
        connreg.withInput("pass word\n");
        var made = emit(
                        "--part",
                        "pull-secret",
                        "--client-token",
                        "till1",
                        "--password-file",
                        "-",
                        "--namespace",
                        "shop")
                .succeeds()
                .doesNotSay("pass word");

        var secret = yaml(made.out());
        assertThat(secret.at("/metadata/name").asText()).isEqualTo("till1-pull");
        assertThat(secret.at("/metadata/namespace").asText()).isEqualTo("shop");
        var login = JSON.readTree(secret.path("data").path(".dockerconfigjson").binaryValue())
                .path("auths")
                .path("192.100.100.1");
        assertThat(login.path("username").asText()).isEqualTo("till1");
        assertThat(login.path("password").asText()).isEqualTo("pass word");
        connreg.withInput("pass word\n");
        var named = yaml(emit(
                        "--part",
                        "pull_secret",
                        "--client-token",
                        "till1",
                        "--password-file",
                        "-",
                        "--secret-name",
                        "pull",
                        "--server",
                        "till.example:8443")
                .succeeds()
                .out());
        assertThat(named.at("/metadata/name").asText()).isEqualTo("pull");
        assertThat(JSON.readTree(named.path("data").path(".dockerconfigjson").binaryValue())
                        .path("auths")
                        .fieldNames())
                .toIterable()
                .containsExactly("till.example:8443");
        connreg.withInput("pass word\n");
        emit("--part", "pull_secret", "--client-token", "Bad Name", "--password-file", "-")
                .fails(ExitCode.USAGE)
                .saysAlso("--client-token: ");
        emit("--part", "pull_secret", "--password-file", "-")
                .fails(ExitCode.USAGE)
                .saysAlso("--client-token");
        emit("--part", "deployment", "--namespace", "Shop")
                .fails(ExitCode.USAGE)
                .saysAlso("--namespace: ");
        emit("--part", "pull_secret").fails(ExitCode.USAGE).saysAlso("--password-file");
    }

    @Test
    void file_with_a_key_is_its_owners_and_nothing_of_it_is_shown() throws IOException {
        var run = emit("--directory", out.toString()).succeeds().prints("");

        var secret = out.resolve("tls-secret.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(run.err())
                .contains("To apply it, run: kubectl apply --server-side -f " + secret)
                .doesNotContain(yaml(Files.readString(secret))
                        .path("data")
                        .path("tls.key")
                        .asText());
        emit("--directory", out.toString(), "--namespace", "shop").succeeds();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void difference_is_shown_but_for_what_is_secret() throws IOException {
        var secret = out.resolve("tls-secret.yaml");
        assertThat(emit("--diff", "--directory", out.toString()).fails(4).out())
                .contains("--- /dev/null\n+++ " + out.resolve("hosts.toml"))
                .contains("The file '%s' does not exist; its content is secret and is not shown.\n".formatted(secret))
                .doesNotContain("tls.key");
        assertThat(out).doesNotExist();

        emit("--directory", out.toString()).succeeds();
        emit("--diff", "--directory", out.toString()).succeeds().prints("").doesNotSay("kubectl apply");
        Files.writeString(secret, Files.readString(secret).replace("tls.key: ", "tls.key: bXkga2V5"));

        emit("--diff", "--directory", out.toString())
                .fails(4)
                .prints("The file '%s' differs; its content is secret and is not shown.\n".formatted(secret))
                .doesNotSay("bXkga2V5");
        emit("--diff", "--directory", out.toString(), "--part", "hosts").succeeds();
    }

    @Test
    void difference_needs_a_directory_and_cannot_be_forced() {
        emit("--diff", "--part", "hosts").fails(ExitCode.USAGE).saysAlso("--diff needs the directory to compare with");
        emit("--diff", "--force", "-d", out.toString()).fails(ExitCode.USAGE).saysAlso("--diff writes nothing");
    }

    @Test
    void what_is_secret_is_not_shown_on_a_terminal() {
        emit("--part", "secret").succeeds();
        connreg.onScreen();

        for (var part : List.of("secret", "pull_secret")) {
            emit("--part", part, "--client-token", "till1", "--password-file", "password.txt")
                    .fails(ExitCode.USAGE)
                    .prints("")
                    .saysAlso("is not shown on a terminal: give --directory DIR, or pipe it");
        }
        emit("--part", "hosts").succeeds();
        emit("--part", "secret", "--directory", out.toString()).succeeds();
    }

    @Test
    void secret_in_a_file_that_others_can_read_is_warned_of() throws IOException {
        var file = Files.createFile(connreg.folder().resolve("secret.yaml"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        connreg.withOutputIn(file);

        emit("--part", "secret")
                .succeeds()
                .saysAlso("WARNING: Standard output is a file that others can read. --directory writes one");
        emit("--part", "hosts").succeeds().doesNotSay("Standard output");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        emit("--part", "secret").succeeds().doesNotSay("Standard output");
    }

    @Test
    void nothing_is_printed_that_nobody_asked_for() {
        connreg.refuses(
                ExitCode.USAGE,
                emit(),
                "ERROR: Nothing says where to write: give --directory, or --part to print one part",
                "For help, run: connreg emit kubernetes --help");
    }

    @Test
    void spec_that_does_not_say_what_its_secret_holds_has_the_other_files() throws IOException {
        spec = connreg.spec("kubernetes-secret");

        emit("--directory", out.toString())
                .succeeds()
                .saysAlso(
                        "No tls-secret.yaml: the spec does not say what the Secret 'k8secret' holds (tls.certificate, tls.key)");
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("deployment.yaml", "hosts.toml");
        }
        emit("--part", "secret").fails(1).saysAlso("There is no Secret to write: ");
    }

    @Test
    void certificate_that_does_not_fit_is_not_written() {
        connreg.certificate("other", "10.0.0.1");
        var other = connreg.folder().resolve("other").toString();

        var run = emit("-d", out.toString(), "--certificate", other + ".crt", "--key", other + ".key");
        connreg.changedNothing(run);
        run.fails(1).saysAlso("192.100.100.1");
    }

    @Test
    void nodes_are_told_of_the_authority_or_of_plain_http() {
        assertThat(emit("--part", "hosts").succeeds().out()).endsWith("""
                        server = "https://192.100.100.1"

                        [host."https://192.100.100.1"]
                          capabilities = ["pull", "resolve"]
                          ca = "/etc/containerd/certs.d/192.100.100.1/ca.crt"
                        """);
        spec = connreg.spec("no-tls");
        assertThat(emit("--part", "hosts").succeeds().out())
                .contains("server = \"http://192.100.100.1\"")
                .doesNotContain("ca = ");
    }

    @Test
    void what_nodes_are_to_trust_is_written_beside_and_holds_no_key() throws IOException {
        var both = connreg.folder().resolve("both.pem");
        Files.writeString(
                both,
                Files.readString(connreg.folder().resolve("mycert.crt"))
                        + Files.readString(connreg.folder().resolve("mycert.key")));
        emit("--directory", out.toString(), "--certificate-authority", both.toString())
                .succeeds();

        assertThat(Files.readString(out.resolve("ca.crt")))
                .startsWith(Files.readString(connreg.folder().resolve("mycert.crt")) + "# Written by connreg")
                .doesNotContain("KEY");
        assertThat(out.resolve("hosts.toml"))
                .content()
                .contains("certs.d/192.100.100.1/hosts.toml\n# Beside it, as ca.crt: the file of that name");
        spec = connreg.spec("no-tls");
        emit("--part", "authority").fails(1).saysAlso("There is no ca.crt to write: the spec names no certificate");
    }

    @Test
    void server_that_no_image_can_name_is_refused() {
        for (var server :
                List.of("https://reg/", "reg contoso:99999", "reg:0", "reg:65536", "1.2.3", "fd00::1", "[x]")) {
            for (var command : List.of("emit kubernetes --part hosts", "client create till1 --pull-secret -")) {
                var words = Stream.of((command + " --server").split(" "));
                connreg.runAlone(Stream.concat(words, Stream.of(server, "-f", spec))
                                .toArray(String[]::new))
                        .fails(ExitCode.USAGE)
                        .saysAlso("ERROR: --server: '%s' is not a valid server address: give HOST[:PORT]"
                                .formatted(server));
            }
        }
        for (var server : List.of("reg:65535", "[fd00::1]:8443", "10.0.0.1", "till.example")) {
            emit("--part", "hosts", "--server", server).succeeds();
        }
    }

    private static ObjectNode yaml(String text) {
        return JSON.valueToTree(new Yaml().load(text));
    }

    private ObjectNode kubectl(String... words) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl"))),
                "no kubectl on the PATH");
        var said = connreg.folder().resolve("said");
        var command = new ArrayList<>(List.of("kubectl", "create"));
        command.addAll(List.of(words));
        command.addAll(List.of("--dry-run=client", "-o", "json"));
        var process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var made = (ObjectNode) JSON.readTree(said.toFile());
        withoutEmpty(made);
        return made;
    }

    /** What kubectl writes of members that say nothing. */
    private static void withoutEmpty(ObjectNode object) {
        object.properties().stream().toList().forEach(member -> {
            if (member.getValue() instanceof ObjectNode inner) {
                withoutEmpty(inner);
            }
            member.getValue().valueStream().forEach(item -> {
                if (item instanceof ObjectNode inner) {
                    withoutEmpty(inner);
                }
            });
            if (member.getValue().isNull() || member.getValue() instanceof ObjectNode inner && inner.isEmpty()) {
                object.remove(member.getKey());
            }
        });
    }
}
