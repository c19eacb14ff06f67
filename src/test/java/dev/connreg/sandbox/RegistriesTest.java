package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.registry.PasswordAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistriesTest extends SandboxFixture {

    private Sandbox sandbox;
    private RawClient client;

    @BeforeEach
    void start() {
        var seed = SandboxSeed.tutorial().withRegistry("basicregistry", "Basic", false);
        sandbox = start(SandboxOptions.defaults().withSeed(seed));
        client = client(sandbox);
    }

    @Test
    void a_registry_is_created_patched_and_deleted_with_its_children() {
        var id = SandboxSeed.tutorial().registryId("fresh");
        var put =
                client.put(id + Site.ACR, "{\"location\":\"westus\",\"sku\":{\"name\":\"Premium\"},\"properties\":{}}");
        client.await(put);
        var patch = client.patch(id + Site.ACR, "{\"properties\":{\"dataEndpointEnabled\":true}}");
        client.put(id + "/scopeMaps/mymap" + Site.ACR, Site.scopeMapBody(Site.actions("x")));
        var delete = client.delete(id + Site.ACR);
        client.await(delete);

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Creating");
        assertThat(patch.status()).isEqualTo(200);
        assertThat(patch.text("/properties/dataEndpointHostNames/0")).isEqualTo("fresh.westus.data.azurecr.io");
        assertThat(delete.status()).isEqualTo(202);
        assertThat(delete.text("/properties/provisioningState")).isEqualTo("Deleting");
        assertThat(sandbox.resources().keySet()).noneMatch(key -> key.contains("fresh"));
    }

    @Test
    void newest_previews_create_a_registry_at_once() {
        var put = client.put(
                SandboxSeed.tutorial().registryId("fresh") + "?api-version=2026-03-01-preview",
                "{\"location\":\"westus\",\"sku\":{\"name\":\"Premium\"},\"properties\":{}}");

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void sending_back_a_whole_registry_changes_it_in_an_operation() {
        var whole = client.get(Site.REGISTRY + Site.ACR).json();

        var patch = client.patch(Site.REGISTRY + Site.ACR, whole.toString());

        assertThat(patch.status()).isEqualTo(201);
        assertThat(patch.text("/properties/provisioningState")).isEqualTo("Updating");
        assertThat(client.await(patch).text("/status")).isEqualTo("Succeeded");
    }

    @Test
    void a_data_endpoint_needs_the_premium_tier() {
        var basic = SandboxSeed.tutorial().registryId("basicregistry");
        var turnOn = "{\"properties\":{\"dataEndpointEnabled\":true}}";

        var refused = client.patch(basic + Site.ACR, turnOn);
        client.patch(basic + Site.ACR, "{\"sku\":{\"name\":\"premium\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error/message")).contains("not supported for the SKU 'Basic'");
        assertThat(client.get(basic + Site.ACR).text("/properties/dataEndpointEnabled"))
                .isEqualTo("false");
        assertThat(client.patch(basic + Site.ACR, turnOn).status()).isEqualTo(200);
    }

    @Test
    void older_versions_do_not_show_what_came_later() {
        assertThat(client.get(Site.REGISTRY + "?api-version=2023-07-01")
                        .json()
                        .path("properties")
                        .has("roleAssignmentMode"))
                .isFalse();
        assertThat(client.get(Site.REGISTRY + Site.ACR)
                        .json()
                        .path("properties")
                        .has("roleAssignmentMode"))
                .isTrue();
    }

    @Test
    void a_scope_map_is_put_at_once_and_patched_in_an_operation() {
        var path = Site.scopeMap("mymap") + Site.ACR;
        var put = client.put(
                path, "{\"properties\":{\"description\":\"d\",\"actions\":[\"repositories/a/content/read\"]}}");
        var created = put.text("/properties/creationDate");
        var patch = client.patch(path, "{\"properties\":{\"actions\":[\"repositories/b/content/read\"]}}");
        client.await(patch);
        var got = client.get(path);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text("/properties/type")).isEqualTo("UserDefined");
        assertThat(put.text("/systemData/createdAt")).endsWith("+00:00");
        assertThat(patch.status()).isEqualTo(201);
        assertThat(patch.text("/properties/provisioningState")).isEqualTo("Updating");
        assertThat(got.json().at("/properties/actions"))
                .singleElement()
                .satisfies(action -> assertThat(action.asText()).isEqualTo("repositories/b/content/read"));
        assertThat(got.text("/properties/description")).isEqualTo("d");
        assertThat(got.text("/properties/creationDate")).isEqualTo(created);
        assertThat(got.text("/systemData/createdAt")).isNotEqualTo(put.text("/systemData/createdAt"));
    }

    @Test
    void a_child_that_is_missing_is_refused_with_a_status_beside_the_error() {
        var answer = client.get(Site.scopeMap("nomap") + Site.ACR);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"The resource nomap could not be "
                        + "found.\"},\"status\":\"Failed\"}");
        assertThat(answer.header("x-ms-failure-cause")).isEmpty();
        assertThat(answer.header("api-supported-versions")).get().asString().contains("2025-11-01");
        assertThat(client.patch(Site.scopeMap("nomap") + Site.ACR, "{}").status())
                .isEqualTo(404);
        assertThat(client.delete(Site.scopeMap("nomap") + Site.ACR).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\":{}}",
                "{\"properties\":{\"actions\":\"repositories/a/content/read\"}}",
                "{\"properties\":{\"actions\":[],\"surprise\":1}}",
                "{\"properties\":{\"actions\":[\"repositories/a/content/fly\"]}}",
                "not json",
                "[]"
            })
    void a_scope_map_that_is_not_one_is_refused(String body) {
        assertThat(client.put(Site.scopeMap("mymap") + Site.ACR, body).status()).isEqualTo(400);
        assertThat(sandbox.resources()).doesNotContainKey(Site.scopeMap("mymap"));
    }

    @Test
    void read_only_members_that_come_back_have_no_effect() {
        var path = Site.scopeMap("mymap") + Site.ACR;
        var first = client.put(path, Site.scopeMapBody(Site.actions("x"))).json();
        var again = first.toString().replace("UserDefined", "SystemDefined").replace("Succeeded", "Broken");

        var put = client.put(path, again);

        assertThat(put.text("/properties/type")).isEqualTo("UserDefined");
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void a_token_needs_a_scope_map_that_is_there() {
        var answer = client.put(Site.token("mytoken") + Site.ACR, Site.tokenBody("nomap"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(sandbox.resources()).doesNotContainKey(Site.token("mytoken"));
    }

    @Test
    void passwords_are_shown_once_and_each_slot_is_made_anew_by_itself() {
        var site = new Site(client, "myconnectedreg").registered();
        var body = "{\"tokenId\":\"%s\"}".formatted(Site.token("myconnectedreg"));

        var both = client.post(Site.REGISTRY + "/generateCredentials" + Site.ACR, body);
        var second = site.password("password2");
        var token = client.get(Site.token("myconnectedreg") + Site.ACR);

        assertThat(both.status()).isEqualTo(200);
        assertThat(both.text("/username")).isEqualTo("myconnectedreg");
        assertThat(both.json().at("/passwords")).hasSize(2);
        assertThat(both.text("/passwords/0/value")).matches("[A-Za-z0-9+/]{42}\\+ACR[A-Za-z0-9+/]{6}");
        assertThat(second).isNotEqualTo(both.text("/passwords/1/value"));
        assertThat(token.json().at("/properties/credentials/passwords")).hasSize(2);
        assertThat(token.body()).doesNotContain(second).doesNotContain("\"value\"");
    }

    @Test
    void a_service_can_answer_with_the_other_password_too_but_without_its_value() {
        var other = client(start(SandboxOptions.defaults().withPasswords(PasswordAnswer.ALL)));
        new Site(other, "myconnectedreg").registered().password("password1");

        var answer = other.post(
                Site.REGISTRY + "/generateCredentials" + Site.ACR,
                "{\"tokenId\":\"%s\",\"name\":\"password2\"}".formatted(Site.token("myconnectedreg")));

        assertThat(answer.json().at("/passwords").findValuesAsText("name")).containsExactly("password1", "password2");
        assertThat(answer.json().at("/passwords/0").has("value")).isFalse();
        assertThat(answer.text("/passwords/1/value")).isNotEmpty();
    }

    @Test
    void a_token_that_is_put_again_loses_its_passwords_and_one_that_is_patched_does_not() {
        new Site(client, "myconnectedreg").registered().password("password1");
        var path = Site.token("myconnectedreg") + Site.ACR;

        client.await(client.patch(path, "{\"properties\":{\"status\":\"disabled\"}}"));
        var patched = client.get(path);
        client.await(client.put(path, Site.tokenBody("myconnectedreg")));
        var put = client.get(path);

        assertThat(patched.text("/properties/status")).isEqualTo("disabled");
        assertThat(patched.json().at("/properties/credentials/passwords")).hasSize(1);
        assertThat(put.json().at("/properties/credentials/passwords")).isEmpty();
    }

    @Test
    void a_token_that_is_put_with_its_passwords_keeps_them() {
        new Site(client, "myconnectedreg").registered().password("password1");
        var path = Site.token("myconnectedreg") + Site.ACR;

        client.await(client.put(path, client.get(path).body()));

        assertThat(client.get(path).json().at("/properties/credentials/passwords"))
                .hasSize(1);
    }

    @Test
    void what_is_in_use_is_not_deleted() {
        new Site(client, "myconnectedreg").registered();

        var map = client.delete(Site.scopeMap("myconnectedreg") + Site.ACR);
        var token = client.delete(Site.token("myconnectedreg") + Site.ACR);
        var registry = client.delete(Site.connectedRegistry("myconnectedreg") + Site.ACR);

        assertThat(map.status()).isEqualTo(409);
        assertThat(map.text("/error/message")).contains("in use by the token 'myconnectedreg'");
        assertThat(token.status()).isEqualTo(409);
        assertThat(token.text("/error/code")).isEqualTo("ResourceInUse");
        assertThat(registry.status()).isEqualTo(200);
        assertThat(registry.body()).isEmpty();
        assertThat(client.delete(Site.token("myconnectedreg") + Site.ACR).status())
                .isEqualTo(202);
        assertThat(client.delete(Site.scopeMap("myconnectedreg") + Site.ACR).status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"abc, InvalidScopeMapName", "abc.def, InvalidScopeMapName"})
    void names_are_checked(String name, String code) {
        var answer = client.put(Site.scopeMap(name) + Site.ACR, Site.scopeMapBody(Site.actions("x")));

        assertThat(answer.text("/error/code")).isEqualTo(code);
    }
}
