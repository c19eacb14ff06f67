package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzExtensionTest {

    private static final String CLUSTER =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myresourcegroup"
                    + "/providers/Microsoft.Kubernetes/connectedClusters/myarck8scluster";
    private static final String ID =
            CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/myconnectedregistry";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun extension(String verb, String... more) {
        return connreg.run(words(verb, "myarck8scluster", more));
    }

    private static String[] words(String verb, String cluster, String... more) {
        var words = new ArrayList<>(
                List.of("k8s-extension", verb, "-g", "myresourcegroup", "-c", cluster, "-t", "connectedClusters"));
        if (!verb.equals("list")) {
            words.addAll(List.of("-n", "myconnectedregistry"));
        }
        if (verb.equals("create")) {
            // An extension whose chart takes any settings.
            words.addAll(List.of("--extension-type", "Microsoft.Flux"));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private JsonNode properties() {
        return connreg.sandbox().resources().get(ID).path("properties");
    }

    private String setting(String key) {
        return properties().path("configurationSettings").path(key).toString();
    }

    private void isNotThere() {
        assertThat(connreg.sandbox().resources()).doesNotContainKey(ID);
    }

    @Test
    void an_extension_is_created_shown_listed_changed_and_deleted() {
        extension("create", "--config", "service.clusterIP=192.100.100.1", "pvc.storageRequest=250Gi")
                .succeeds();
        extension("show", "--query", "extensionType", "-o", "tsv").prints("microsoft.flux\n");
        extension("list", "--query", "[].name", "-o", "tsv").prints("myconnectedregistry\n");
        extension("update", "--config", "service.clusterIP=192.100.100.2", "--yes")
                .succeeds();
        assertThat(setting("service.clusterIP")).isEqualTo("\"192.100.100.2\"");
        extension("delete", "--yes").succeeds().prints("");
        isNotThere();
    }

    @Test
    void values_in_a_settings_file_become_text_as_they_are_written() {
        var file = connreg.write("s.json", "{\"t\":true,\"i\":1,\"f\":1.50,\"e\":1e3,\"s\":\"x\"}");

        extension("create", "--config-file", file).succeeds();

        assertThat(properties().path("configurationSettings").toString())
                .contains("\"t\":\"true\"", "\"i\":\"1\"", "\"f\":\"1.50\"", "\"e\":\"1e3\"", "\"s\":\"x\"");
    }

    @Test
    void a_settings_file_that_powershell_wrote_is_read() {
        extension("create", "--config-file", connreg.write("s.json", "\uFEFF{\r\n \"a\": \"1\"\r\n}\r\n"))
                .succeeds();

        assertThat(setting("a")).isEqualTo("\"1\"");
    }

    @Test
    void protected_settings_can_come_from_standard_input() {
        connreg.withInput("{\"connectionString\": \"canary-from-input\"}");

        extension("create", "--config-protected-file", "-").succeeds();

        assertThat(connreg.sandbox()
                        .protectedSettings(ID)
                        .get("connectionString")
                        .reveal())
                .isEqualTo("canary-from-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config-file", "--config-protected-file"})
    void an_empty_file_name_is_no_file(String option) {
        extension("create", option, "").fails(ExitCode.ERROR).saysAlso("[Errno 2] No such file or directory: ''");
        extension("create", option.replace("-file", ""), "a=b", option, "")
                .fails(ExitCode.ERROR)
                .saysAlso("Error! Both configuration-");
        assertThat(connreg.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config-file", "--config-protected-file"})
    void an_empty_file_name_is_no_file_for_an_update_either(String option) {
        extension("create").succeeds();
        var writes = connreg.writes();

        extension("update", option, "", "--yes")
                .fails(ExitCode.ERROR)
                .saysAlso("[Errno 2] No such file or directory: ''");

        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void null_and_nested_settings_are_refused_by_key_before_anything_is_sent() {
        var file = connreg.write("s.json", "{\"a\": null, \"b\": {\"c\": 1}, \"d\": [\"canary\"]}");

        extension("create", "--config-protected-file", file)
                .fails(ExitCode.ERROR)
                .saysAlso("'a' is null", "'b' is an object", "'d' is an array")
                .doesNotSay("canary");

        assertThat(connreg.writes()).isEmpty();
    }

    @Test
    void a_file_copied_from_the_web_page_is_refused_with_the_place_and_the_reason() {
        var quotes = connreg.write("q.json", "{\n\"tls.secret\": “k8secret”\n}");
        extension("create", "--config-protected-file", quotes)
                .fails(ExitCode.ERROR)
                .saysAlso(
                        "ERROR: File " + quotes + " is not a valid JSON file\n",
                        "line 2, column 15",
                        "mark “ in line 2");

        var variable = connreg.write("v.json", "{\"tls.crt\": $TLS_CRT}");
        extension("create", "--config-protected-file", variable)
                .fails(ExitCode.ERROR)
                .saysAlso("A value in line 1 begins with $ and has no quotation marks.")
                .doesNotSay("TLS_CRT");
    }

    @Test
    void secrets_are_sent_and_never_said() {
        var file = connreg.write("p.json", "{\"connectionString\": \"canary-of-file\"}");

        var created = extension("create", "--config-protected-file", file, "--debug");
        var updated = extension("update", "--config-protected", "connectionString=canary-of-word", "--yes", "--debug");

        created.succeeds().doesNotSay("canary").saysAlso("INFO: PUT ");
        updated.succeeds().doesNotSay("canary");
        assertThat(created.out() + updated.out()).doesNotContain("canary");
        assertThat(connreg.sandbox()
                        .protectedSettings(ID)
                        .get("connectionString")
                        .reveal())
                .isEqualTo("canary-of-word");
    }

    @Test
    void protected_settings_that_an_update_would_lose_are_named() {
        extension("create", "--config-protected", "connectionString=a", "tls.crt=b", "tls.key=c")
                .succeeds();

        extension("update", "--config-protected", "connectionString=d", "--yes").saysAlso("tls.crt, tls.key");
    }

    @Test
    void a_version_switches_automatic_upgrades_off() {
        extension("create", "--version", "0.11.0").succeeds();

        assertThat(properties().path("autoUpgradeMinorVersion").toString()).isEqualTo("false");
        extension("create", "--version", "0.11.0", "--auto-upgrade", "true")
                .exits(ExitCode.ERROR)
                .says("ERROR: To pin to specific version, auto-upgrade-minor-version must be set to 'false'.");
    }

    @Test
    void a_release_namespace_means_the_scope_of_the_cluster() {
        extension("create", "--release-namespace", "connected-registry").succeeds();

        assertThat(properties().at("/scope/cluster/releaseNamespace").asText()).isEqualTo("connected-registry");
    }

    @Test
    void an_update_of_nothing_sends_nothing() {
        extension("create").succeeds();
        var before = connreg.writes().size();

        extension("update").succeeds().printsAlso("\"name\": \"myconnectedregistry\"");

        assertThat(connreg.writes()).hasSize(before);
    }

    @Test
    void no_wait_prints_nothing() {
        extension("create", "--no-wait").succeeds().prints("");
    }

    @Test
    void deleting_what_is_not_there_is_fine_but_only_if_the_cluster_is_there() {
        extension("delete", "--yes")
                .succeeds()
                .says("WARNING: No extension with name 'myconnectedregistry' found on cluster 'myarck8scluster', so"
                        + " nothing to delete");

        connreg.run(words("delete", "nocluster", "--yes"))
                .fails(ExitCode.NOT_FOUND)
                .saysAlso("nocluster");
    }

    @Test
    void a_question_without_a_terminal_is_a_no() {
        extension("create").succeeds();

        connreg.withInput("y\n");
        extension("delete")
                .fails(ExitCode.ERROR)
                .says("ERROR: Unable to prompt for confirmation as no tty available. Use --yes.");

        assertThat(connreg.sandbox().resources()).containsKey(ID);
    }

    @Test
    void a_question_is_asked_until_the_answer_is_y_or_n() {
        extension("create").succeeds();

        connreg.withTerminal("yes\nn\n");
        extension("delete")
                .fails(ExitCode.ERROR)
                .prints("Are you sure you want to perform this operation? (y/n): ".repeat(2))
                .says("ERROR: Operation cancelled.");
        connreg.withTerminal("Y\n");
        extension("delete").succeeds();

        isNotThere();
    }

    @Test
    void the_setting_of_az_that_nothing_is_asked_holds() {
        extension("create").succeeds();

        connreg.with("AZURE_CORE_DISABLE_CONFIRM_PROMPT", "true");
        extension("delete").succeeds().prints("");

        isNotThere();
    }

    @Test
    void a_missing_extension_is_exit_code_3_with_advice() {
        extension("show")
                .fails(ExitCode.NOT_FOUND)
                .saysAlso("ERROR: (", " Verify that the cluster-type is correct and the resource exists.");
    }

    @Test
    void an_empty_name_is_nothing_that_can_be_found() {
        connreg.run(words("show", "")).exits(ExitCode.NOT_FOUND).says("ERROR: There is no cluster with the name ''.");
    }
}
