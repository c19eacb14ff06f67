package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.credential.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsTest extends SandboxFixture {

    private static final String PATH = Site.extension("myextension") + Site.K8S;

    private Sandbox sandbox;
    private RawClient client;
    private Site site;

    @BeforeEach
    void start() {
        sandbox = start(SandboxOptions.defaults());
        client = client(sandbox);
        site = new Site(client, "myconnectedreg").registered();
        site.connected(site.password("password1"));
    }

    @Test
    void it_is_created_in_an_operation_with_a_location_that_leads_elsewhere() {
        var put = client.put(PATH, site.extensionBody());
        var first = client.get(put.header("Azure-AsyncOperation").orElseThrow());
        var end = client.await(put);
        var got = client.get(PATH);

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Creating");
        assertThat(put.header("Location").orElseThrow())
                .startsWith("https://eastus.rp.kubernetesconfiguration.azure.com/")
                .contains("/ConnectedClusters/")
                .doesNotContain("api-version");
        assertThat(put.header("Azure-AsyncOperation").orElseThrow()).contains("/ConnectedClusters/");
        assertThat(first.text("/status")).isEqualTo("Creating");
        assertThat(first.text("/id")).endsWith(first.text("/name"));
        assertThat(end.text("/status")).isEqualTo("Succeeded");
        assertThat(got.text("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(got.text("/properties/currentVersion")).isNotEmpty();
        assertThat(got.json().at("/properties/version").isNull()).isTrue();
        assertThat(got.text("/properties/extensionType")).isEqualTo("microsoft.containerregistry.connectedregistry");
        assertThat(got.text("/properties/scope/cluster/releaseNamespace")).isEqualTo("connected-registry");
        assertThat(got.text("/identity/principalId")).isNotEmpty();
        assertThat(got.json().at("/systemData/createdBy").isNull()).isTrue();
    }

    @Test
    void protected_settings_never_come_back() {
        site.install("myextension");

        var got = client.get(PATH);
        var list = client.get(Site.CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions" + Site.K8S);

        assertThat(got.body()).contains("\"configurationProtectedSettings\":{\"connectionString\":\"\"}");
        assertThat(list.json().path("value")).hasSize(1);
        assertThat(list.json().path("nextLink").isNull()).isTrue();
        assertThat(list.body()).doesNotContain("SyncTokenPassword");
        assertThat(sandbox.resources().toString()).doesNotContain("SyncTokenPassword");
        assertThat(sandbox.requests().toString())
                .doesNotContain("SyncTokenPassword")
                .contains("***");
        assertThat(sandbox.protectedSettings(Site.extension("myextension")))
                .hasEntrySatisfying(
                        "connectionString",
                        secret -> assertThat(secret.reveal()).startsWith("ConnectedRegistryName=myconnectedreg;"));
    }

    @Test
    void a_get_that_is_put_back_blanks_the_secrets() {
        site.install("myextension");

        client.await(client.put(PATH, client.get(PATH).body()));

        assertThat(sandbox.protectedSettings(Site.extension("myextension")).values())
                .extracting(Secret::reveal)
                .containsOnly("");
    }

    @Test
    void a_patch_merges_settings_and_replaces_protected_settings_as_a_whole() throws Exception {
        site.secret("other", "x").install("myextension");
        var body = """
                {"properties":{"configurationSettings":{"pvc.storageRequest":"20Gi"},
                 "configurationProtectedSettings":{"connectionString":"%s"}}}""".formatted(site.connectionString(site.password("password2")));

        var patch = client.patch(PATH, body);
        client.await(patch);
        var settings = new ObjectMapper().readTree(client.get(PATH).body()).at("/properties/configurationSettings");

        assertThat(patch.status()).isEqualTo(202);
        assertThat(settings.path("pvc.storageRequest").asText()).isEqualTo("20Gi");
        assertThat(settings.path("service.clusterIP").asText()).isEqualTo("192.100.100.1");
        assertThat(sandbox.protectedSettings(Site.extension("myextension"))).containsOnlyKeys("connectionString");
    }

    @Test
    void a_patch_without_a_change_is_done_at_once_and_keeps_the_secrets() {
        site.install("myextension");

        var patch = client.patch(
                PATH, "{\"properties\":{\"configurationSettings\":{},\"configurationProtectedSettings\":{}}}");

        assertThat(patch.status()).isEqualTo(200);
        assertThat(sandbox.protectedSettings(Site.extension("myextension"))).containsOnlyKeys("connectionString");
    }

    @Test
    void deleting_takes_time_unless_it_is_forced() {
        site.install("myextension");
        var delete = client.delete(PATH);
        var end = client.await(delete);
        client.put(PATH, site.extensionBody());
        var forced = client.delete(PATH + "&forceDelete=true");

        assertThat(delete.status()).isEqualTo(202);
        assertThat(delete.header("Location")).isEmpty();
        assertThat(end.text("/status")).isEqualTo("Succeeded");
        assertThat(forced.status()).isEqualTo(200);
        assertThat(forced.text("/isSuccessStatusCode")).isEqualTo("true");
        assertThat(sandbox.resources()).doesNotContainKey(Site.extension("myextension"));
        assertThat(client.delete(PATH).status()).isEqualTo(204);
    }

    @Test
    void a_missing_one_is_refused_in_the_services_own_words() {
        var answer = client.get(PATH);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"Extension instance with name "
                        + "'myextension' not found.\",\"additionalInfo\":[]}}");
        assertThat(answer.header("x-ms-failure-cause")).isEmpty();
        assertThat(client.get(Site.extension("x").replace("myarck8scluster", "none") + Site.K8S)
                        .text("/error/code"))
                .isEqualTo("ParentResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\":{}}",
                "{\"properties\":{\"extensionType\":\"microsoft.flux\",\"configurationSettings\":{\"a\":1}}}",
                "{\"properties\":{\"extensionType\":\"microsoft.flux\",\"autoUpgradeMode\":\"none\"}}",
                "{\"properties\":{\"extensionType\":\"microsoft.flux\",\"version\":\"1.0.0\",\"autoUpgradeMinorVersion\":true}}",
                "{\"tags\":{},\"properties\":{\"extensionType\":\"microsoft.flux\"}}"
            })
    void what_is_wrong_is_refused(String body) {
        assertThat(client.put(PATH, body).status()).isEqualTo(400);
        assertThat(sandbox.resources()).doesNotContainKey(Site.extension("myextension"));
    }

    @Test
    void the_newest_version_shows_more() {
        site.install("myextension");

        var newest = client.get(Site.extension("myextension") + "?api-version=2025-03-01");

        assertThat(newest.text("/properties/autoUpgradeMode")).isEqualTo("compatible");
        assertThat(newest.json().at("/properties/extensionState").isNull()).isTrue();
        assertThat(client.get(PATH).json().path("properties").has("autoUpgradeMode"))
                .isFalse();
    }

    @Test
    void other_kinds_of_clusters_have_extensions_too() {
        var id = "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.ContainerService/managedClusters/aks"
                .formatted(SandboxSeed.SUBSCRIPTION, SandboxSeed.GROUP);
        sandbox.add(new ObjectMapper().createObjectNode().put("id", id).put("location", "eastus"));

        var put = client.put(
                id + "/providers/Microsoft.KubernetesConfiguration/extensions/flux" + Site.K8S,
                "{\"properties\":{\"extensionType\":\"microsoft.flux\"}}");

        assertThat(client.get(id + "?api-version=2025-03-01").text("/id")).isEqualTo(id);
        assertThat(put.status()).isEqualTo(201);
        assertThat(client.await(put).text("/status")).isEqualTo("Succeeded");
    }

    @Test
    void extension_of_a_fleet_has_no_identity() {
        var id = "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.ContainerService/fleets/fleet"
                .formatted(SandboxSeed.SUBSCRIPTION, SandboxSeed.GROUP);
        sandbox.add(new ObjectMapper().createObjectNode().put("id", id).put("location", "eastus"));

        var put = client.put(
                id + "/providers/Microsoft.KubernetesConfiguration/extensions/flux" + Site.K8S,
                "{\"identity\":{\"type\":\"SystemAssigned\"},\"properties\":{\"extensionType\":\"microsoft.flux\"}}");

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.json().has("identity")).isFalse();
    }
}
