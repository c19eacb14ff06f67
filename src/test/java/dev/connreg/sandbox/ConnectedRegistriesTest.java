package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectedRegistriesTest extends SandboxFixture {

    private static final String NAME = "myconnectedreg";
    private static final String PATH = Site.connectedRegistry(NAME) + Site.ACR;

    private Sandbox sandbox;
    private RawClient client;

    @BeforeEach
    void start() {
        sandbox = start(SandboxOptions.defaults());
        client = client(sandbox);
        new Site(client, NAME).registered();
    }

    private RawClient.Answer put(String name, String body) {
        return client.put(Site.connectedRegistry(name) + Site.ACR, body);
    }

    private static String child(String mode) {
        return """
                {"properties":{"mode":"%s","parent":{"id":"%s","syncProperties":{"tokenId":"%s","messageTtl":"P2D"}}}}""".formatted(mode, Site.connectedRegistry(NAME), Site.token(NAME));
    }

    @Test
    void a_new_one_is_offline_and_inactive_and_written_the_services_way() {
        var got = client.get(PATH);

        assertThat(got.text("/properties/mode")).isEqualTo("ReadOnly");
        assertThat(got.text("/properties/connectionState")).isEqualTo("Offline");
        assertThat(got.text("/properties/activation/status")).isEqualTo("Inactive");
        assertThat(got.text("/properties/parent/syncProperties/gatewayEndpoint"))
                .isEqualTo(Site.ENDPOINT);
        assertThat(got.json().at("/properties/parent/syncProperties").has("syncWindow"))
                .isFalse();
        assertThat(got.json().at("/properties/loginServer/tls/certificate")).isEmpty();
        assertThat(got.text("/properties/logging/auditLogStatus")).isEqualTo("Disabled");
        assertThat(got.json().path("properties").has("clientTokenIds")).isFalse();
        assertThat(got.json().path("properties").has("statusDetails")).isFalse();
    }

    @Test
    void a_patch_has_flat_sync_properties_and_replaces_lists() {
        var window = client.patch(
                PATH, "{\"properties\":{\"syncProperties\":{\"schedule\":\"0 0/10 * * *\",\"syncWindow\":\"PT4H\"}}}");
        var patch = client.patch(
                PATH,
                "{\"properties\":{\"syncProperties\":{\"schedule\":\"* * * * *\"},\"logging\":{},\"notificationsList\":[\"*:*\"]}}");

        assertThat(window.text("/properties/parent/syncProperties/syncWindow")).isEqualTo("PT4H");
        assertThat(patch.status()).isEqualTo(200);
        assertThat(patch.json().at("/properties/parent/syncProperties").has("syncWindow"))
                .isFalse();
        assertThat(patch.text("/properties/parent/syncProperties/messageTtl")).isEqualTo("P2D");
        assertThat(patch.text("/properties/logging/logLevel")).isEqualTo("Warning");
        assertThat(patch.text("/properties/notificationsList/0")).isEqualTo("*:*");
        assertThat(client.patch(PATH, "{\"properties\":{\"mode\":\"ReadWrite\"}}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mode\":\"readonly\",|",
                "\"mode\":\"readonly\"|\"mode\":\"sideways\"",
                "\"messageTtl\":\"P2D\"|\"messageTtl\":\"P100D\"",
                "\"schedule\":\"* * * * *\"|\"schedule\":\"daily\"",
                "\"syncWindow\":\"PT4H\"|\"syncWindow\":\"PT5M\"",
                "\"logLevel\":\"Warning\"|\"logLevel\":\"Loud\"",
                "\"logLevel\":\"Warning\"|\"logLevels\":\"Warning\"",
                "/tokens/myconnectedreg|/tokens/notoken",
            })
    void what_is_wrong_is_refused(String right, String wrong) {
        var body = Site.connectedRegistryBody(NAME).replace(right, wrong == null ? "" : wrong);

        assertThat(put("another", body).status()).isEqualTo(400);
        assertThat(sandbox.resources()).doesNotContainKey(Site.connectedRegistry("another"));
    }

    @Test
    void it_needs_a_premium_registry_with_its_data_endpoint_on() {
        sandbox.edit(Site.REGISTRY, body -> body.withObject("properties").put("dataEndpointEnabled", false));
        var endpoint = put("another", Site.connectedRegistryBody(NAME));
        sandbox.edit(Site.REGISTRY, body -> body.withObject("sku").put("name", "Standard"));
        var tier = put("another", Site.connectedRegistryBody(NAME));

        assertThat(endpoint.text("/error/code")).isEqualTo("DataEndpointDisabled");
        assertThat(tier.text("/error/message")).contains("not supported for the SKU 'Standard'");
    }

    @Test
    void mode_parent_and_token_stay_as_they_were_created() {
        var mode = put(NAME, Site.connectedRegistryBody(NAME).replace("readonly", "readwrite"));
        var same = put(NAME, Site.connectedRegistryBody(NAME));

        assertThat(mode.text("/error/code")).isEqualTo("PropertyChangeNotAllowed");
        assertThat(same.status()).isEqualTo(200);
    }

    @Test
    void a_child_has_no_gateway_and_keeps_its_parent_from_being_deleted() {
        var made = put("child", child("readonly"));
        var wide = put("wider", child("readwrite"));
        var refused = client.delete(PATH);
        client.delete(Site.connectedRegistry("child") + Site.ACR);

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.json().at("/properties/parent/syncProperties").has("gatewayEndpoint"))
                .isFalse();
        assertThat(wide.text("/error/message")).startsWith("Can't create the registry with mode");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/error/code")).isEqualTo("ConnectedRegistryHasChildren");
        assertThat(client.delete(PATH).status()).isEqualTo(200);
    }

    @Test
    void all_levels_are_listed_in_the_order_of_creation() {
        put("child", child("readonly"));

        var list = client.get(Site.REGISTRY + "/connectedRegistries" + Site.ACR).json();

        assertThat(list.path("value").findValuesAsText("name")).containsExactly(NAME, "child");
        assertThat(list.has("nextLink")).isFalse();
    }

    @Test
    void a_managed_identity_takes_the_place_of_the_token() {
        var identity = "/subscriptions/s/resourcegroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i";
        var body = """
                {"identity":{"type":"UserAssigned","userAssignedIdentities":{"%s":{}}},"properties":{"mode":"ReadOnly",
                 "parent":{"syncProperties":{"authType":"ManagedIdentity","messageTtl":"P2D"}}}}""".formatted(identity);

        var put = client.put(Site.connectedRegistry("another") + Site.ACR_PREVIEW, body);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text("/identity/type")).isEqualTo("userAssigned");
        assertThat(put.json()
                        .path("identity")
                        .path("userAssignedIdentities")
                        .path(identity)
                        .path("clientId")
                        .asText())
                .isNotEmpty();
        assertThat(put.json().at("/properties/parent/syncProperties").has("tokenId"))
                .isFalse();
        assertThat(put("another", body).status()).isEqualTo(400);
    }

    @Test
    void a_client_token_must_be_there_and_is_in_use() {
        client.await(client.put(Site.token("clienttoken") + Site.ACR, Site.tokenBody(NAME)));
        var ids = "{\"properties\":{\"clientTokenIds\":[\"%s\"]}}";

        var missing = client.patch(PATH, ids.formatted(Site.token("notoken")));
        client.patch(PATH, ids.formatted(Site.token("clienttoken")));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(client.delete(Site.token("clienttoken") + Site.ACR).status()).isEqualTo(409);
    }

    @Test
    void resync_is_known_to_the_newer_previews_alone() {
        var loose = sandboxWithUnknownRequests();
        var other = client(loose);
        new Site(other, NAME).registered();

        var preview = other.post(Site.connectedRegistry(NAME) + "/resync" + Site.ACR_PREVIEW, "");
        var stable = other.post(Site.connectedRegistry(NAME) + "/resync" + Site.ACR, "");

        assertThat(preview.text("/properties/registrySyncResult/syncState")).isEqualTo("NotActivated");
        assertThat(stable.status()).isEqualTo(405);
        assertThat(loose.unknownRequests()).hasSize(1);
    }

    @Test
    void deactivation_is_followed_at_a_location() {
        var started = client.post(Site.connectedRegistry(NAME) + "/deactivate" + Site.ACR, "");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.header("Location").orElseThrow()).contains("/operationStatuses/connectedregistries-");
        assertThat(client.await(started).status()).isEqualTo(200);
        assertThat(List.of(client.get(PATH).text("/properties/activation/status")))
                .containsExactly("Inactive");
    }
}
