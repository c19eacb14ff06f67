package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.operation.FailingOperation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsTest extends SandboxFixture {

    private Sandbox sandbox;
    private RawClient client;

    @BeforeEach
    void start() {
        begin(SandboxOptions.defaults());
    }

    private void begin(SandboxOptions options) {
        sandbox = start(options);
        client = client(sandbox);
        client.put(Site.scopeMap("mymap") + Site.ACR, Site.scopeMapBody(Site.actions("x")));
    }

    private RawClient.Answer putToken() {
        return client.put(Site.token("mytoken") + Site.ACR, Site.tokenBody("mymap"));
    }

    @Test
    void a_token_is_created_while_its_status_is_polled() {
        var put = putToken();
        var address = put.header("Azure-AsyncOperation").orElseThrow();
        var first = client.get(address);
        var second = client.get(first.header("Azure-AsyncOperation").orElseThrow());

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Creating");
        assertThat(put.header("Location")).isEmpty();
        assertThat(put.header("x-ms-retry-after-ms")).contains("5");
        assertThat(first.body()).isEqualTo("{\"status\":\"Creating\"}");
        assertThat(first.header("Azure-AsyncOperation")).isPresent().isNotEqualTo(java.util.Optional.of(address));
        assertThat(second.body()).isEqualTo("{\"status\":\"Succeeded\"}");
        assertThat(client.get(address).body()).isEqualTo("{\"status\":\"Succeeded\"}");
        assertThat(client.get(Site.token("mytoken") + Site.ACR).text("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void an_operation_also_goes_on_when_only_the_resource_is_read() {
        putToken();

        assertThat(client.get(Site.token("mytoken") + Site.ACR).text("/properties/provisioningState"))
                .isEqualTo("Creating");
        assertThat(client.get(Site.token("mytoken") + Site.ACR).text("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void a_write_is_refused_while_another_goes_on() {
        putToken();
        var second = putToken();
        var third = putToken();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/error/code")).isEqualTo("AnotherOperationInProgress");
        assertThat(third.status()).isEqualTo(201);
    }

    @Test
    void a_deleted_token_is_there_until_its_location_says_so() {
        client.await(putToken());

        var delete = client.delete(Site.token("mytoken") + Site.ACR);
        var first = client.get(delete.header("Location").orElseThrow());
        var second = client.get(first.header("Location").orElseThrow());

        assertThat(delete.status()).isEqualTo(202);
        assertThat(delete.body()).isEmpty();
        assertThat(delete.header("Azure-AsyncOperation")).isEmpty();
        assertThat(delete.header("content-type")).isEmpty();
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(client.get(Site.token("mytoken") + Site.ACR).status()).isEqualTo(404);
        assertThat(client.delete(Site.token("mytoken") + Site.ACR).status()).isEqualTo(204);
    }

    @Test
    void polling_addresses_are_long_and_fail_when_they_are_altered() {
        start(SandboxOptions.defaults());
        var loose = sandboxWithUnknownRequests();
        var other = client(loose);
        other.put(Site.scopeMap("mymap") + Site.ACR, Site.scopeMapBody(Site.actions("x")));
        var address = other.put(Site.token("mytoken") + Site.ACR, Site.tokenBody("mymap"))
                .header("Azure-AsyncOperation")
                .orElseThrow();

        assertThat(address.length()).isBetween(2900, 3500);
        assertThat(other.get(address.replaceAll("&h=.*", "")).status()).isEqualTo(403);
        assertThat(other.get(address.replace("&t=6", "&t=7")).status()).isEqualTo(403);
        assertThat(other.get(address + "&more=1").status()).isEqualTo(403);
        assertThat(loose.unknownRequests()).hasSize(3);
        assertThat(other.get(address).status()).isEqualTo(200);
    }

    @Test
    void operations_of_one_client_request_share_a_name_and_are_told_apart() {
        var id = "0a78b80f-bf11-11ee-8877-701ab8feb8dd";
        client.await(putToken());

        var token = client.send("DELETE", Site.token("mytoken") + Site.ACR, "", "x-ms-client-request-id", id);
        var map = client.send("DELETE", Site.scopeMap("mymap") + Site.ACR, "", "x-ms-client-request-id", id);
        client.await(map);

        assertThat(token.header("Location").orElseThrow()).contains("/operationResults/token-" + id + "?");
        assertThat(map.header("Location").orElseThrow()).contains("/operationResults/token-" + id + "?");
        assertThat(sandbox.resources())
                .doesNotContainKey(Site.scopeMap("mymap"))
                .containsKey(Site.token("mytoken"));
    }

    @Test
    void an_operation_can_be_made_to_fail_and_leaves_a_failed_resource() {
        sandbox.add(new FailingOperation("/tokens/", "Creating", "InternalError", "It broke.", 1));

        var end = client.await(putToken());

        assertThat(end.status()).isEqualTo(200);
        assertThat(end.text("/status")).isEqualTo("Failed");
        assertThat(end.text("/error/code")).isEqualTo("InternalError");
        assertThat(client.get(Site.token("mytoken") + Site.ACR).text("/properties/provisioningState"))
                .isEqualTo("Failed");
        assertThat(client.await(putToken()).text("/status")).isEqualTo("Succeeded");
    }

    @Test
    void the_operation_after_some_others_can_be_cancelled() {
        sandbox.add(FailingOperation.after(1, new FailingOperation.End.Canceled()));

        assertThat(client.await(putToken()).text("/status")).isEqualTo("Succeeded");
        assertThat(client.await(putToken()).text("/status")).isEqualTo("Canceled");
        assertThat(client.await(putToken()).text("/status")).isEqualTo("Succeeded");
        assertThat(sandbox.operations()).isEqualTo(3);
    }

    @Test
    void an_operation_can_go_on_until_it_is_let_go() {
        sandbox.add(FailingOperation.after(0, new FailingOperation.End.Never()));
        var address = putToken().header("Azure-AsyncOperation").orElseThrow();

        for (int i = 0; i < 5; i++) {
            assertThat(client.get(address).text("/status")).isEqualTo("Creating");
        }
        sandbox.endEndlessOperations();
        assertThat(client.get(address).text("/status")).isEqualTo("Succeeded");
    }

    @Test
    void a_delete_that_fails_leaves_the_resource_as_it_was() {
        client.await(putToken());
        sandbox.add(new FailingOperation("/tokens/", "Deleting", "InternalError", "It broke.", 1));

        var end = client.await(client.delete(Site.token("mytoken") + Site.ACR));

        assertThat(end.status()).isEqualTo(409);
        assertThat(client.get(Site.token("mytoken") + Site.ACR).text("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void polls_can_fail_without_the_operation_failing() {
        Fault.failingPolls().forEach(sandbox::add);
        var address = putToken().header("Azure-AsyncOperation").orElseThrow();

        var answers = List.of(client.get(address), client.get(address), client.get(address));

        assertThat(answers).extracting(RawClient.Answer::status).containsExactly(429, 502, 503);
        assertThat(answers.getLast().header("content-type")).contains("text/html");
        assertThat(client.get(address).text("/status")).isEqualTo("Creating");
    }

    @Test
    void the_number_of_polls_and_their_delay_can_be_chosen() {
        begin(SandboxOptions.defaults().withPolls(3).withPollDelay(java.time.Duration.ofMillis(70)));
        var put = putToken();
        var address = put.header("Azure-AsyncOperation").orElseThrow();

        assertThat(put.header("x-ms-retry-after-ms")).contains("70");
        assertThat(List.of(1, 2, 3, 4))
                .extracting(i -> client.get(address).text("/status"))
                .containsExactly("Creating", "Creating", "Creating", "Succeeded");
    }

    @Test
    void a_realistic_sandbox_says_retry_after_as_the_services_do() {
        begin(SandboxOptions.defaults().realistic());
        var extension =
                client.put(Site.extension("one") + Site.K8S, new Site(client, "myconnectedreg").extensionBody());

        var token = putToken();

        assertThat(token.header("Retry-After")).contains("10");
        assertThat(token.header("x-ms-retry-after-ms")).isEmpty();
        assertThat(extension.header("Retry-After")).isEmpty();
    }

    @Test
    void clusters_are_followed_at_the_level_of_the_tenant() {
        var path = Site.CLUSTER + "2?api-version=2024-01-01";
        var put = client.put(path, "{\"location\":\"eastus\",\"identity\":{\"type\":\"SystemAssigned\"}}");
        var address = put.header("Azure-AsyncOperation").orElseThrow();
        var end = client.await(put);
        var delete = client.delete(path);

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Accepted");
        assertThat(address).contains("/providers/Microsoft.Kubernetes/locations/EASTUS/operationStatuses/");
        assertThat(end.text("/status")).isEqualTo("Succeeded");
        assertThat(end.json().has("endTime")).isTrue();
        assertThat(end.json().path("properties").isNull()).isTrue();
        assertThat(delete.status()).isEqualTo(202);
        assertThat(delete.body()).isEqualTo("null");
        assertThat(delete.header("Location")).isEqualTo(delete.header("Azure-AsyncOperation"));
        client.await(delete);
        assertThat(client.get(path).text("/error/code")).isEqualTo("ResourceNotFound");
    }

    @Test
    void what_is_done_at_once_can_be_made_operations_too() {
        begin(SandboxOptions.defaults().withOperationsAlways());
        var path = Site.connectedRegistry("myconnectedreg") + Site.ACR;
        client.get(Site.scopeMap("mymap") + Site.ACR);
        client.get(Site.scopeMap("mymap") + Site.ACR);
        client.await(client.put(Site.token("myconnectedreg") + Site.ACR, Site.tokenBody("mymap")));

        var put = client.put(path, Site.connectedRegistryBody("myconnectedreg"));
        var created = client.await(put);
        var generate = client.post(
                Site.REGISTRY + "/generateCredentials" + Site.ACR,
                "{\"tokenId\":\"%s\",\"name\":\"password1\"}".formatted(Site.token("myconnectedreg")));
        var passwords = client.await(generate);
        var delete = client.delete(path);
        client.await(delete);

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.text("/properties/provisioningState")).isEqualTo("Creating");
        assertThat(created.text("/status")).isEqualTo("Succeeded");
        assertThat(generate.status()).isEqualTo(202);
        assertThat(generate.body()).isEmpty();
        assertThat(passwords.text("/passwords/0/value")).hasSize(52);
        assertThat(delete.status()).isEqualTo(202);
        assertThat(client.get(path).status()).isEqualTo(404);
    }
}
