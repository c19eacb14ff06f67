package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.sandbox.SandboxSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The deployments of the tutorial, each up and down again, as its reader would run them. */
class TutorialTest {

    private static final String REGISTRY = SandboxSeed.tutorial().registryId("myacrregistry");
    private static final String CLUSTER = SandboxSeed.tutorial().clusterId("myarck8scluster");
    private static final String CONNECTED_REGISTRY = REGISTRY + "/connectedRegistries/myconnectedregistry";
    private static final String EXTENSION =
            CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/myconnectedregistry";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @ParameterizedTest
    @EnumSource
    void a_mode_comes_online_with_its_settings_and_goes_without_a_trace(TutorialMode mode) {
        var before = connreg.sandbox().resources();
        var spec = connreg.spec(mode.spec());

        connreg.run("what-if", "-f", spec).succeeds().printsAlso("Plan: 5 to create, 2 unchanged.");
        assertThat(connreg.writes()).isEmpty();

        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Succeeded, Online, Active");
        assertThat(connreg.sandbox().resources())
                .containsOnlyKeys(
                        REGISTRY,
                        CLUSTER,
                        REGISTRY + "/scopeMaps/myconnectedregistry",
                        REGISTRY + "/tokens/myconnectedregistry",
                        CONNECTED_REGISTRY,
                        EXTENSION);
        assertThat(settings()).isEqualTo(mode.settings());
        assertThat(connreg.sandbox().protectedSettings(EXTENSION)).containsOnlyKeys(mode.protectedKeys());
        nothing_is_done_twice(spec);

        connreg.run("status", "-f", spec, "--expect", "nothing").fails(1).printsAlso("Succeeded, Online, Active");
        connreg.run("cleanup", "-f", spec, "--yes")
                .succeeds()
                .printsAlso("Plan: 4 to delete.")
                .saysAlso("Nothing is left.");
        assertThat(connreg.sandbox().resources()).isEqualTo(before);
        nothing_is_removed_twice(spec);
        connreg.run("status", "-f", spec, "--expect", "nothing").succeeds().printsAlso("Absent");
    }

    private void nothing_is_done_twice(String spec) {
        var state = EndState.of(connreg.sandbox());
        var writes = connreg.writes();

        connreg.run("deploy", "-f", spec)
                .succeeds()
                .printsAlso("Nothing to do: 6 unchanged.")
                .printsAlso("Succeeded, Online, Active");
        connreg.run("what-if", "-f", spec).succeeds().printsAlso("Nothing to do: 6 unchanged.");

        assertThat(connreg.writes()).isEqualTo(writes);
        EndState.of(connreg.sandbox()).isSameAs(state, "after a second deployment");
    }

    private void nothing_is_removed_twice(String spec) {
        var writes = connreg.writes();
        connreg.run("cleanup", "-f", spec, "--yes").succeeds().printsAlso("Nothing to do: nothing is there.");
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWN_CERTIFICATE", "OWN_TRUST_DISTRIBUTION"})
    void the_protected_settings_are_the_files_in_base64_and_a_connection_string(TutorialMode mode) throws IOException {
        connreg.run("deploy", "-f", connreg.spec(mode.spec())).succeeds();

        assertThat(secret("tls.crt")).isEqualTo(base64("mycert.crt"));
        assertThat(secret("tls.cacrt")).isEqualTo(base64("mycert.crt"));
        assertThat(secret("tls.key")).isEqualTo(base64("mycert.key"));
        assertThat(secret("connectionString"))
                .matches("ConnectedRegistryName=myconnectedregistry;SyncTokenName=myconnectedregistry;"
                        + "SyncTokenPassword=[^;]{20,};ParentGatewayEndpoint=myacrregistry\\.eastus\\.data\\.azurecr\\.io;"
                        + "ParentEndpointProtocol=https");
    }

    @ParameterizedTest
    @EnumSource(names = "KUBERNETES_SECRET")
    void the_name_of_the_kubernetes_secret_is_a_protected_setting(TutorialMode mode) {
        connreg.run("deploy", "-f", connreg.spec(mode.spec())).succeeds();

        assertThat(secret("tls.secret")).isEqualTo("k8secret");
    }

    @ParameterizedTest
    @EnumSource(names = "NO_TLS")
    void plain_http_is_warned_of_loudly_and_every_time(TutorialMode mode) {
        var spec = connreg.spec(mode.spec());
        for (var command : new String[] {"what-if", "deploy", "status"}) {
            connreg.run(command, "-f", spec)
                    .succeeds()
                    .saysAlso("WARNING: tls.mode is none: images and passwords will cross the network of"
                            + " 'myarck8scluster' in plain HTTP, readable and changeable by anyone on the way.");
        }
        connreg.runAlone("emit", "bicep", "-f", spec).succeeds().saysAlso("WARNING: tls.mode is none");
    }

    private Map<String, String> settings() {
        JsonNode extension = connreg.sandbox().resources().get(EXTENSION);
        return new ObjectMapper()
                .convertValue(extension.at("/properties/configurationSettings"), new TypeReference<>() {});
    }

    private String secret(String key) {
        return connreg.sandbox().protectedSettings(EXTENSION).get(key).reveal();
    }

    private String base64(String file) throws IOException {
        return Base64.getEncoder()
                .encodeToString(Files.readAllBytes(connreg.folder().resolve(file)));
    }
}
