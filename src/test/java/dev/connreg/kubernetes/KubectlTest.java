package dev.connreg.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connreg.credential.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user's kubectl is asked, and what its answers mean. */
class KubectlTest {

    private final MapCluster cluster = new MapCluster();
    private final ApiServer server = new ApiServer(cluster);

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        server.close();
    }

    private Map<String, String> variables() {
        var variables = new HashMap<>(Map.of("HOME", home.toString()));
        Optional.ofNullable(System.getenv("PATH")).ifPresent(path -> variables.put("PATH", path));
        return variables;
    }

    private Kubectl kubectl(String context) {
        var kubeconfig = server.writeKubeconfig(home.resolve("kubeconfig"));
        var found = Kubectl.find(variables(), new ClusterChoice(Optional.of(kubeconfig), Optional.of(context)));
        assumeTrue(found.isPresent(), "no kubectl on the PATH");
        return found.orElseThrow();
    }

    @Test
    void object_is_given_as_the_server_gives_it() {
        assertThat(kubectl("store42").get(MapCluster.PODS)).isEqualTo(new Answer.Found(MapCluster.text("pods-ready")));
        assertThat(server.requests().getLast()).isEqualTo("GET " + MapCluster.PODS + "?timeout=10s");
    }

    @Test
    void what_the_server_does_not_have_is_missing() {
        assertThat(kubectl("store42").get("/apis/nothing.io/v1")).isEqualTo(new Answer.Missing());
    }

    @Test
    void what_may_not_be_read_is_refused_with_the_words_of_the_server() {
        cluster.with(MapCluster.PODS, "forbidden");

        assertThat(kubectl("store42").get(MapCluster.PODS))
                .isEqualTo(
                        new Answer.Refused(
                                "pods is forbidden: User \"viewer\" cannot list resource \"pods\" in API group \"\" in the namespace \"connected-registry\""));
    }

    @Test
    void manifest_is_applied_by_the_server_as_ours_and_a_trial_changes_nothing() {
        var path = MapCluster.NAMESPACE + "/secrets/store42";
        var manifest = new PullSecret("connected-registry", "store42", "10.0.0.1", "till1", Secret.of("password"))
                .manifest()
                .text();

        assertThat(kubectl("store42").tryApply(manifest)).isInstanceOf(Answer.Found.class);
        assertThat(server.requests().getLast())
                .startsWith("PATCH " + path + "?")
                .contains("dryRun=All", "fieldManager=connreg", "force=true");
        assertThat(cluster.get(path)).isEqualTo(new Answer.Missing());

        assertThat(kubectl("store42").apply(manifest)).isInstanceOf(Answer.Found.class);
        assertThat(server.requests().getLast())
                .startsWith("PATCH " + path + "?")
                .doesNotContain("dryRun");
        assertThat(cluster.get(path)).isInstanceOf(Answer.Found.class);
    }

    @Test
    void trial_creates_nothing() {
        cluster.with(MapCluster.TRIAL, "service-out-of-range");
        var answer = kubectl("store42").tryCreate(MapCluster.TRIAL, KubernetesService.at("probe", "192.100.100.1"));

        assertThat(server.requests().getLast())
                .startsWith("POST " + MapCluster.TRIAL + "?")
                .contains("dryRun=All");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.message()).endsWith("The range of valid IPs is 10.96.0.0/12"));
    }

    @Test
    void context_that_does_not_exist_gets_no_answer() {
        assertThat(kubectl("store43").get(MapCluster.PODS))
                .isEqualTo(new Answer.Unanswered("context \"store43\" does not exist"));
    }

    @Test
    void server_that_is_down_gets_no_answer() {
        var kubectl = kubectl("store42");
        server.close();

        assertThat(kubectl.get(MapCluster.PODS))
                .isInstanceOfSatisfying(
                        Answer.Unanswered.class,
                        answer -> assertThat(answer.reason()).contains("refused"));
    }

    @Test
    void program_gets_file_and_context_as_words_and_no_input() throws IOException {
        var program = home.resolve("kubectl");
        Files.writeString(program, "#!/bin/sh\nprintf '%s|' \"$@\"\n/bin/cat\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var choice = new ClusterChoice(Optional.of(Path.of("my config")), Optional.of("a b"));

        assertThat(Kubectl.find(Map.of("PATH", "/nowhere:" + home), choice)
                        .orElseThrow()
                        .get("/version"))
                .isEqualTo(new Answer.Found(
                        "--request-timeout=10s|--kubeconfig=my config|--context=a b|get|--raw|/version|"));
    }

    @Test
    void without_a_path_there_is_none() {
        assertThat(Kubectl.find(Map.of(), new ClusterChoice(Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The connection to the server localhost:8080 was refused - did you specify the right host or port?"
                        + "|The connection to the server localhost:8080 was refused - did you specify the right host or port?",
                "error: stat /nowhere: no such file or directory|stat /nowhere: no such file or directory",
                "error: You must be logged in to the server (Unauthorized)|You must be logged in to the server (Unauthorized)",
            })
    void failure_without_a_server_s_answer_is_none(String said, String reason) {
        assertThat(Kubectl.failure(said + "\n")).isEqualTo(new Answer.Unanswered(reason));
    }
}
