package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.gateway.HeldRequest;
import dev.connreg.sandbox.gateway.Throttle;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest extends SandboxFixture {

    @Test
    void a_request_without_api_version_is_refused() {
        var answer = client().get(Site.REGISTRY);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/code")).isEqualTo("MissingApiVersionParameter");
        assertThat(answer.header("x-ms-failure-cause")).contains("gateway");
    }

    @Test
    void a_control_character_in_a_path_is_refused() {
        var answer = client().put(Site.extension("a%1Bb") + Site.K8S, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/code")).isEqualTo("BadRequest");
    }

    @Test
    void paths_and_the_name_of_the_version_are_compared_without_case() {
        var answer = client().get(Site.REGISTRY.toUpperCase(java.util.Locale.ROOT) + "?Api-Version=2025-11-01");

        assertThat(answer.text("/id")).isEqualTo(Site.REGISTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "/connectedRegistries/abcde?api-version=2022-12-01, 404, InvalidResourceType",
        "?api-version=1999-01-01, 400, NoRegisteredProviderFound"
    })
    void a_version_that_a_type_does_not_have_is_refused(String rest, int status, String code) {
        var answer = client().get(Site.REGISTRY + rest);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/error/code")).isEqualTo(code);
    }

    @Test
    void a_cloud_can_lack_versions() {
        var sandbox = start(SandboxOptions.defaults().withoutApiVersions("2025-11-01"));

        assertThat(client(sandbox).get(Site.REGISTRY + Site.ACR).text("/error/code"))
                .isEqualTo("NoRegisteredProviderFound");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /subscriptions/S/resourceGroups/G/providers/Microsoft.Storage/storageAccounts/x",
        "GET, /subscriptions/S/nothing",
        "GET, /nothing",
        "POST, /subscriptions/S/resourceGroups/G/providers/Microsoft.ContainerRegistry/registries/myacrregistry/explode",
        "PUT, /subscriptions/S/resourceGroups/G/providers/Microsoft.ContainerService/managedClusters/aks",
        "PATCH, /subscriptions/S/resourceGroups/G"
    })
    void what_the_sandbox_does_not_know_is_refused_and_remembered(String method, String path) {
        var sandbox = sandboxWithUnknownRequests();
        var full = path.replace("/S/", "/" + SandboxSeed.SUBSCRIPTION + "/").replace("/G", "/" + SandboxSeed.GROUP);

        var version = path.contains("ContainerService") ? "?api-version=2025-03-01" : Site.ACR;
        var answer = client(sandbox).send(method, full + version, "");

        assertThat(answer.status()).isBetween(404, 405);
        assertThat(sandbox.unknownRequests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.path()).isEqualTo(full);
        });
    }

    @Test
    void address_that_ends_with_a_slash_is_the_same_one() {
        var client = client();

        assertThat(client.get("/" + Site.REGISTRY + Site.ACR).text("/id")).isEqualTo(Site.REGISTRY);
    }

    @Test
    void group_is_deleted_with_all_in_it() {
        var sandbox = start(SandboxOptions.defaults());
        var client = client(sandbox);
        var group = "/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/resourceGroups/" + SandboxSeed.GROUP;

        var delete = client.delete(group + Site.ACR);

        assertThat(delete.status()).isEqualTo(202);
        assertThat(client.get(group + Site.ACR).text("/properties/provisioningState"))
                .isEqualTo("Deleting");
        assertThat(client.put(Site.scopeMap("late") + Site.ACR, Site.scopeMapBody(Site.actions("late")))
                        .text("/error/code"))
                .isEqualTo("ResourceGroupBeingDeleted");
        client.await(delete);
        assertThat(sandbox.resources()).isEmpty();
        assertThat(client.get(group + Site.ACR).text("/error/code")).isEqualTo("ResourceGroupNotFound");
    }

    @Test
    void clients_that_keep_it_waiting_do_not_keep_others_out() throws Exception {
        var sandbox = start(SandboxOptions.defaults());
        var waiting = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 100; i++) {
                waiting.add(halfSent(sandbox));
            }
            assertThat(client(sandbox).get(Site.REGISTRY + Site.ACR).status()).isEqualTo(200);
        } finally {
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    private static Socket halfSent(Sandbox sandbox) throws Exception {
        return send(sandbox, "PUT /subscriptions/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");
    }

    private static Socket send(Sandbox sandbox, String text) throws Exception {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        keys.setCertificateEntry("sandbox", sandbox.certificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        var socket = tls.getSocketFactory()
                .createSocket(sandbox.url().getHost(), sandbox.url().getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /subscriptions?api-version=%zz HTTP/1.1\\nHost: x\\n\\n | 400",
                "GET /%zz HTTP/1.1\\nHost: x\\n\\n | 400",
                "GET /.. HTTP/1.1\\nHost: x\\n\\n | 400",
                "PUT /subscriptions/x HTTP/1.1\\nHost: x\\nContent-Type: application/json; charset=nope\\nContent-Length: 2\\n\\n{} | 401",
                "PUT /subscriptions/x HTTP/1.1\\nHost: x\\nContent-Encoding: gzip\\nContent-Length: 2\\n\\n{} | 400",
                "PUT /subscriptions/x HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\nzz\\n | 400",
                "POST /t/oauth2/v2.0/token HTTP/1.1\\nHost: x\\nContent-Type: application/x-www-form-urlencoded\\nContent-Length: 1\\n\\n% | 400",
            })
    void request_that_cannot_be_read_is_refused_as_azure_refuses(String text, int status) throws Exception {
        var closing =
                text.strip().replace("Host: x", "Host: x\\nConnection: close").replace("\\n", "\r\n");
        try (var socket = send(start(SandboxOptions.defaults()), text.endsWith("\\n") ? closing + "\r\n" : closing)) {
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("{\"error\":{\"code\":\"")
                    .doesNotContain("<h", "at org.", "at java.", "Exception");
        }
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 1, 415, UnsupportedMediaType", "application/json, 5000000, 413, RequestContentTooLarge"})
    void body_of_another_type_or_beyond_the_limit_is_refused(String type, int size, int status, String code) {
        assertThatExceptionOfType(ArmFailure.class)
                .isThrownBy(() -> new ArmRequest("PUT", "/x", Map.of("content-type", type), "x".repeat(size)).json())
                .satisfies(failure -> {
                    assertThat(failure.response().status()).isEqualTo(status);
                    assertThat(failure.response().body()).contains(code);
                });
    }

    @Test
    void things_that_are_not_there_are_told_apart() {
        var client = client();
        var group = "/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/resourceGroups/";

        assertThat(client.get("/subscriptions/11111111-0000-0000-0000-000000000000" + Site.ACR)
                        .text("/error/code"))
                .isEqualTo("SubscriptionNotFound");
        assertThat(client.get(Site.REGISTRY.replace(SandboxSeed.GROUP, "other") + Site.ACR)
                        .text("/error/code"))
                .isEqualTo("ResourceGroupNotFound");
        assertThat(client.get(Site.REGISTRY + "x" + Site.ACR).text("/error/message"))
                .startsWith(
                        "The Resource 'Microsoft.ContainerRegistry/registries/myacrregistryx' under resource group");
        assertThat(client.get(Site.REGISTRY + "x/tokens/abcde" + Site.ACR).text("/error/code"))
                .isEqualTo("ParentResourceNotFound");
        assertThat(client.send("HEAD", group + SandboxSeed.GROUP + Site.ACR, "").status())
                .isEqualTo(204);
        assertThat(client.send("HEAD", group + "other" + Site.ACR, "").status()).isEqualTo(404);
    }

    @Test
    void every_answer_has_ids_and_limits() {
        var answer = client().send(
                        "GET",
                        Site.REGISTRY + Site.ACR,
                        "",
                        "x-ms-correlation-request-id",
                        "correlation",
                        "x-ms-client-request-id",
                        "client",
                        "x-ms-return-client-request-id",
                        "true");

        assertThat(answer.header("x-ms-correlation-request-id")).contains("correlation");
        assertThat(answer.header("x-ms-client-request-id")).contains("client");
        assertThat(answer.header("x-ms-request-id")).isPresent();
        assertThat(answer.header("x-ms-routing-request-id")).get().asString().startsWith("EASTUS:");
        assertThat(answer.header("cache-control")).contains("no-cache");
        assertThat(answer.header("content-type")).contains("application/json; charset=utf-8");
        assertThat(answer.header("x-ms-ratelimit-remaining-subscription-reads")).contains("249");
        assertThat(answer.header("x-ms-ratelimit-remaining-subscription-global-reads"))
                .contains("3749");
    }

    @Test
    void too_many_requests_are_refused_until_the_bucket_fills() {
        var clock = new TestClock();
        var options = SandboxOptions.defaults().withClock(clock).withThrottle(new Throttle(1, 1, 1, 1));
        var client = client(start(options));

        assertThat(client.get(Site.REGISTRY + Site.ACR).status()).isEqualTo(200);
        var refused = client.get(Site.REGISTRY + Site.ACR);
        clock.advance(Duration.ofSeconds(1));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(refused.text("/error/code")).isEqualTo("SubscriptionRequestsThrottled");
        assertThat(client.get(Site.REGISTRY + Site.ACR).status()).isEqualTo(200);
    }

    @Test
    void lists_come_in_pages() {
        var seed = SandboxSeed.tutorial().withRegistry("second", "Basic", false).withRegistry("third", "Basic", false);
        var client = client(start(SandboxOptions.defaults().withSeed(seed).withPageSize(2)));
        var path = Site.REGISTRY.substring(0, Site.REGISTRY.lastIndexOf('/'));

        var first = client.get(path + Site.ACR);
        var last = client.get(first.text("/nextLink"));

        assertThat(first.json().path("value")).hasSize(2);
        assertThat(last.json().path("value"))
                .singleElement()
                .satisfies(r -> assertThat(r.path("name").asText()).isEqualTo("third"));
        assertThat(last.json().has("nextLink")).isFalse();
    }

    @Test
    void resources_are_found_by_type_without_their_properties() {
        var client = client();
        var filter = RawClient.encode("resourceType eq 'Microsoft.ContainerRegistry/registries'")
                .replace("+", "%20");

        var list = client.get("/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/resources?$filter=" + filter
                + "&api-version=2024-11-01");

        assertThat(list.json().path("value")).singleElement().satisfies(r -> {
            assertThat(r.path("id").asText()).isEqualTo(Site.REGISTRY);
            assertThat(r.has("properties")).isFalse();
        });
    }

    @Test
    void a_provider_must_be_registered_before_something_is_made() {
        var seed = SandboxSeed.tutorial().withoutRegistration("Microsoft.KubernetesConfiguration");
        var client = client(start(SandboxOptions.defaults().withSeed(seed)));
        var provider = "/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/providers/Microsoft.KubernetesConfiguration";
        var put = new Site(client, "myconnectedreg").extensionBody();

        var refused = client.put(Site.extension("one") + Site.K8S, put);
        var registering = client.post(provider + "/register?api-version=2022-09-01", "");
        var still = client.put(Site.extension("one") + Site.K8S, put);
        client.get(provider + "?api-version=2022-09-01");
        var done = client.get(provider + "?api-version=2022-09-01");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/error/code")).isEqualTo("MissingSubscriptionRegistration");
        assertThat(refused.text("/error/details/0/target")).isEqualTo("Microsoft.KubernetesConfiguration");
        assertThat(registering.text("/registrationState")).isEqualTo("Registering");
        assertThat(still.status()).isEqualTo(409);
        assertThat(done.text("/registrationState")).isEqualTo("Registered");
        assertThat(client.put(Site.extension("one") + Site.K8S, put).status()).isEqualTo(201);
    }

    @Test
    void faults_happen_as_often_as_they_are_to_and_after_some_that_go_well() {
        var fault = Fault.of("GET", "/registries/myacrregistry$", 503, "<html>down</html>")
                .withSkip(1)
                .withTimes(2);
        var client = client(start(SandboxOptions.defaults().withFaults(List.of(fault))));

        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 4; i++) {
            statuses.add(client.get(Site.REGISTRY + Site.ACR).status());
        }

        assertThat(statuses).containsExactly(200, 503, 503, 200);
    }

    @Test
    void a_fault_can_hide_that_a_request_took_effect() {
        var fault = Fault.error(
                        "PUT", "/scopeMaps/", 429, "SubscriptionRequestsThrottled", "Try again after '6' seconds.")
                .afterItTookEffect();
        var client = client(start(SandboxOptions.defaults().withFaults(List.of(fault))));

        var put = client.put(Site.scopeMap("mymap") + Site.ACR, Site.scopeMapBody(Site.actions("x")));

        assertThat(put.status()).isEqualTo(429);
        assertThat(client.get(Site.scopeMap("mymap") + Site.ACR).status()).isEqualTo(200);
    }

    @Test
    void a_fault_can_cut_the_connection() {
        var sandbox = start(SandboxOptions.defaults().withFaults(List.of(Fault.cut("DELETE", "/tokens/"))));
        var client = client(sandbox);
        client.signIn();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> client.delete(Site.token("mytoken") + Site.ACR))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void listeners_hear_of_a_request_after_its_effect_and_before_its_answer() {
        var sandbox = start(SandboxOptions.defaults());
        var client = client(sandbox);
        var seen = new ArrayList<Boolean>();
        sandbox.onRequest(request -> {
            if (request.method().equals("PUT")) {
                seen.add(sandbox.resources().containsKey(Site.scopeMap("mymap")));
            }
        });

        client.put(Site.scopeMap("mymap") + Site.ACR, Site.scopeMapBody(Site.actions("x")));

        assertThat(seen).containsExactly(true);
    }

    @Test
    void a_request_that_is_held_takes_effect_when_it_is_released_and_others_overtake_it() throws Exception {
        var sandbox = start(SandboxOptions.defaults());
        var client = client(sandbox);
        client.signIn();
        var held = sandbox.hold(HeldRequest.of("PUT", "/scopeMaps/[a-z]+$").withSkip(1));

        client.put(Site.scopeMap("firstmap") + Site.ACR, Site.scopeMapBody(Site.actions("x")));
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = thread.submit(
                    () -> client.put(Site.scopeMap("latemap") + Site.ACR, Site.scopeMapBody(Site.actions("x"))));
            held.awaitArrival();
            client.put(Site.scopeMap("nextmap") + Site.ACR, Site.scopeMapBody(Site.actions("x")));

            assertThat(sandbox.resources())
                    .containsKeys(Site.scopeMap("firstmap"), Site.scopeMap("nextmap"))
                    .doesNotContainKey(Site.scopeMap("latemap"));
            held.release();
            assertThat(late.get().status()).isEqualTo(200);
        }
        assertThat(sandbox.resources()).containsKey(Site.scopeMap("latemap"));
    }

    @Test
    void requests_from_many_threads_are_all_served() {
        var client = client();
        client.signIn();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 40; i++) {
                var name = "parallel" + i;
                threads.execute(() -> client.put(Site.scopeMap(name) + Site.ACR, Site.scopeMapBody(Site.actions("x"))));
            }
        }

        assertThat(client.get(Site.REGISTRY + "/scopeMaps" + Site.ACR).json().path("value"))
                .hasSize(40);
    }
}
