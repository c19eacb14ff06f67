package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cluster's side: what brings a connected registry online, and what does not. */
class ClusterTest extends SandboxFixture {

    private static final String NAME = "myconnectedreg";
    private static final String PATH = Site.connectedRegistry(NAME) + Site.ACR;

    private final TestClock clock = new TestClock();
    private Sandbox sandbox;
    private RawClient client;
    private Site site;

    @BeforeEach
    void start() {
        sandbox = start(SandboxOptions.defaults().withClock(clock).withTokenLifetime(Duration.ofDays(300)));
        client = client(sandbox);
        site = new Site(client, NAME).registered();
        site.connected(site.password("password1"));
    }

    private static String state(RawClient.Answer answer) {
        return answer.text("/properties/activation/status") + " " + answer.text("/properties/connectionState");
    }

    private static String detail(RawClient.Answer answer) {
        return answer.text("/properties/statusDetails/0/code") + ": "
                + answer.text("/properties/statusDetails/0/description");
    }

    @Test
    void a_good_extension_brings_it_online_after_some_reads() {
        site.install("myextension");

        var first = client.get(PATH);
        var second = client.get(PATH);

        assertThat(state(first)).isEqualTo("Inactive Offline");
        assertThat(state(second)).isEqualTo("Active Online");
        assertThat(second.text("/properties/loginServer/host")).isEqualTo("192.100.100.1");
        assertThat(second.text("/properties/version")).isNotEmpty();
        assertThat(second.json().path("properties").has("statusDetails")).isFalse();
    }

    @Test
    void without_an_extension_it_stays_offline() {
        site.look();

        assertThat(state(client.get(PATH))).isEqualTo("Inactive Offline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SyncTokenPassword=|SyncTokenPassword=x|UNAUTHORIZED: Incorrect Password",
                "SyncTokenName=my|SyncTokenName=your|UNAUTHORIZED: Incorrect Password",
                "eastus.data|westus.data|CONNECTION_FAILED: dial tcp: lookup myacrregistry.westus.data.azurecr.io: no such host",
                "Protocol=https|Protocol=http|CONNECTION_FAILED: Client sent an HTTP request to an HTTPS server",
            })
    void a_wrong_connection_string_leaves_it_offline_and_says_why(String right, String wrong, String why) {
        var password = site.password("password2");
        site.secret("connectionString", site.connectionString(password).replace(right, wrong));

        var end = site.install("myextension");
        var got = site.look();

        assertThat(end.text("/status")).isEqualTo("Succeeded");
        assertThat(state(got)).isEqualTo("Inactive Offline");
        assertThat(detail(got)).startsWith(why).doesNotContain(password);
    }

    @Test
    void a_password_that_was_replaced_takes_it_offline_and_an_update_brings_it_back() {
        site.install("myextension");
        assertThat(state(site.look())).isEqualTo("Active Online");

        var fresh = site.password("password1");
        var offline = client.get(PATH);
        var patch = "{\"properties\":{\"configurationProtectedSettings\":{\"connectionString\":\"%s\"}}}"
                .formatted(site.connectionString(fresh));
        client.await(client.patch(Site.extension("myextension") + Site.K8S, patch));

        assertThat(state(offline)).isEqualTo("Active Offline");
        assertThat(detail(offline)).startsWith("UNAUTHORIZED: Incorrect Password");
        assertThat(state(client.get(PATH))).isEqualTo("Active Online");
    }

    @Test
    void a_site_that_is_silent_is_heard_again_when_its_extension_is_written() {
        site.install("myextension");
        site.look();
        sandbox.silence(Site.connectedRegistry(NAME));

        site.password("password1");
        assertThat(state(client.get(PATH))).isEqualTo("Active Online");
        client.await(client.patch(
                Site.extension("myextension") + Site.K8S,
                "{\"properties\":{\"configurationSettings\":{\"pvc.storageRequest\":\"300Gi\"}}}"));

        assertThat(state(client.get(PATH))).isEqualTo("Active Offline");
    }

    @Test
    void a_site_reports_what_it_is_told_to_until_it_is_heard_as_it_is() {
        site.install("myextension");
        site.look();

        sandbox.report(Site.connectedRegistry(NAME), report -> report.put("connectionState", "Unhealthy"));
        assertThat(state(client.get(PATH))).isEqualTo("Active Unhealthy");
        sandbox.hear(Site.connectedRegistry(NAME));

        assertThat(state(client.get(PATH))).isEqualTo("Active Online");
    }

    @Test
    void the_other_password_can_be_made_without_harm() {
        site.install("myextension");
        site.look();

        site.password("password2");

        assertThat(state(client.get(PATH))).isEqualTo("Active Online");
    }

    @Test
    void a_password_expires() {
        var body = "{\"tokenId\":\"%s\",\"name\":\"password1\",\"expiry\":\"%s\"}"
                .formatted(Site.token(NAME), clock.instant().plus(Duration.ofDays(1)));
        site.connected(client.post(Site.REGISTRY + "/generateCredentials" + Site.ACR, body)
                .text("/passwords/0/value"));
        site.install("myextension");
        assertThat(state(site.look())).isEqualTo("Active Online");

        clock.advance(Duration.ofDays(2));

        assertThat(detail(client.get(PATH))).startsWith("UNAUTHORIZED");
    }

    @Test
    void a_disabled_token_is_refused() {
        client.await(client.patch(Site.token(NAME) + Site.ACR, "{\"properties\":{\"status\":\"disabled\"}}"));
        site.install("myextension");

        assertThat(detail(site.look())).isEqualTo("UNAUTHORIZED: The token 'myconnectedreg' is disabled.");
    }

    @ParameterizedTest
    @CsvSource({"gateway/myconnectedreg/message/write", "repositories/hello-world/metadata/read"})
    void a_scope_map_that_lacks_an_action_is_not_enough(String action) {
        var actions = Site.actions(NAME);
        actions.remove(action);
        client.await(client.patch(Site.scopeMap(NAME) + Site.ACR, Site.scopeMapBody(actions)));
        site.install("myextension");

        assertThat(detail(site.look()))
                .startsWith("DENIED: Insufficient scopes to perform the operation")
                .contains(action);
    }

    @Test
    void only_one_instance_holds_it_until_it_is_deactivated() {
        site.install("myextension");
        site.look();
        client.await(client.delete(Site.extension("myextension") + Site.K8S));
        var abandoned = client.get(PATH);
        site.install("another");
        var refused = site.look();
        client.await(client.post(Site.connectedRegistry(NAME) + "/deactivate" + Site.ACR, ""));
        var deactivated = client.get(PATH);
        client.await(client.delete(Site.extension("another") + Site.K8S));
        site.install("another");

        assertThat(state(abandoned)).isEqualTo("Active Offline");
        assertThat(state(refused)).isEqualTo("Active Offline");
        assertThat(detail(refused)).startsWith("ALREADY_ACTIVATED");
        assertThat(state(deactivated)).isEqualTo("Inactive Offline");
        assertThat(state(site.look())).isEqualTo("Active Online");
    }

    @Test
    void an_offline_cluster_keeps_the_operation_open_and_fails_it_after_two_days() {
        sandbox.edit(Site.CLUSTER, body -> body.withObject("properties").put("connectivityStatus", "Offline"));
        var put = client.put(Site.extension("myextension") + Site.K8S, site.extensionBody());
        var address = put.header("Azure-AsyncOperation").orElseThrow();

        var waiting = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            waiting.add(client.get(address).text("/status"));
        }
        clock.advance(Duration.ofHours(49));
        var end = client.get(address);

        assertThat(waiting).containsOnly("Creating");
        assertThat(end.text("/status")).isEqualTo("Failed");
        assertThat(end.text("/error/message")).contains("Unable to get the status from the local CRD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service.clusterIP|10.99.0.1|the provided IP (10.99.0.1) is not in the valid range. The range of valid IPs is 192.100.0.0/16",
                "service.clusterIP|here|must be a valid IP address",
                "cert-manager.enabled|false|tls is required without cert-manager",
                "httpEnabled|true|httpEnabled excludes cert-manager",
            })
    void settings_that_the_chart_or_the_cluster_refuses_fail_the_extension(String key, String value, String why) {
        var end = site.setting(key, value).install("myextension");
        var got = client.get(Site.extension("myextension") + Site.K8S);

        assertThat(end.text("/status")).isEqualTo("Failed");
        assertThat(end.text("/error/code")).isEqualTo("ExtensionOperationFailed");
        assertThat(end.text("/error/message"))
                .startsWith("The extension operation failed with the following error:")
                .contains(why);
        assertThat(got.text("/properties/provisioningState")).isEqualTo("Failed");
        assertThat(got.text("/properties/statuses/0/code")).isEqualTo("InstallationFailed");
    }

    @Test
    void an_address_and_a_connection_string_are_needed() {
        var address = site.without("service.clusterIP").install("myextension");
        var string = site.secret("connectionString", "").install("myextension");

        assertThat(address.text("/error/message")).contains("service.clusterIP is required");
        assertThat(string.text("/error/message")).contains("connectionString is required");
    }

    @ParameterizedTest
    @CsvSource({
        "true, tls.secret, '', cert-manager excludes tls",
        "false, tls.crt, '', tls.crt and tls.key belong together",
        "false, tls.crt, tls.key, trustDistribution needs tls.cacrt",
        "false, tls.secret, tls.key, tls.secret excludes tls.crt and tls.key"
    })
    void tls_settings_that_contradict_each_other_are_refused(String manager, String one, String other, String why) {
        site.setting("cert-manager.enabled", manager).secret(one, "eA==").secret(other, "eA==");

        assertThat(site.install("myextension").text("/error/message")).contains(why);
    }

    @Test
    void installing_cert_manager_without_enabling_it_is_refused() {
        site.setting("cert-manager.enabled", "false").setting("cert-manager.install", "true");

        assertThat(site.install("myextension").text("/error/message"))
                .contains("cert-manager.install requires cert-manager.enabled");
    }

    @Test
    void two_services_cannot_have_one_address() {
        site.install("myextension");

        assertThat(site.install("another").text("/error/message")).contains("provided IP is already allocated");
    }

    @Test
    void unknown_types_and_versions_fail() {
        var type = client.await(client.put(
                Site.extension("one") + Site.K8S, "{\"properties\":{\"extensionType\":\"microsoft.nothing\"}}"));
        var body = site.extensionBody()
                .replace("\"configurationSettings\"", "\"version\":\"99.0.0\",\"configurationSettings\"");
        var version = client.await(client.put(Site.extension("two") + Site.K8S, body));

        assertThat(type.text("/error/message")).contains("ExtensionTypeRegistrationGetFailed");
        assertThat(version.text("/error/message")).contains("failed in download the Chart path not found");
    }

    @Test
    void a_failed_extension_is_put_right_by_another_put() {
        site.setting("service.clusterIP", "10.99.0.1").install("myextension");

        site.setting("service.clusterIP", "192.100.100.7").install("myextension");

        assertThat(state(site.look())).isEqualTo("Active Online");
    }

    @Test
    void a_registry_without_tls_comes_online_too() {
        site.setting("cert-manager.enabled", "false")
                .setting("trustDistribution.enabled", "false")
                .setting("httpEnabled", "true")
                .install("myextension");

        var got = site.look();

        assertThat(state(got)).isEqualTo("Active Online");
        assertThat(got.text("/properties/loginServer/tls/status")).isEqualTo("Disabled");
    }

    @Test
    void a_certificate_of_ones_own_comes_online() {
        own(certificate("192.100.100.1"), certificate("192.100.100.1"));
        var fitting = certificate("192.100.100.1");
        own(fitting, fitting).install("myextension");

        assertThat(state(site.look())).isEqualTo("Active Online");
    }

    @Test
    void a_key_that_does_not_fit_fails_the_extension() {
        own(certificate("192.100.100.1"), certificate("192.100.100.1"));

        assertThat(site.install("myextension").text("/error/message")).contains("private key does not match");
    }

    @Test
    void a_certificate_that_is_not_base64_fails_the_extension() {
        var one = certificate("192.100.100.1");
        own(one, one).secret("tls.crt", one.certificatePem());

        assertThat(site.install("myextension").text("/error/message")).contains("illegal base64 data");
    }

    @Test
    void a_certificate_for_another_address_leaves_it_offline() {
        var one = certificate("192.100.100.2");
        own(one, one).install("myextension");

        assertThat(detail(site.look())).contains("x509: certificate is valid for 192.100.100.2, not 192.100.100.1");
    }

    @Test
    void a_certificate_that_expired_takes_it_offline() {
        var one = certificate("192.100.100.1");
        own(one, one).install("myextension");
        assertThat(state(site.look())).isEqualTo("Active Online");

        clock.advance(Duration.ofDays(100));

        assertThat(detail(client.get(PATH))).contains("x509: certificate has expired or is not yet valid");
    }

    @Test
    void a_certificate_of_another_authority_leaves_it_offline() {
        var one = certificate("192.100.100.1");
        own(one, one).secret("tls.cacrt", base64(certificate("192.100.100.1").certificatePem()));
        site.install("myextension");

        assertThat(detail(site.look())).contains("x509: certificate signed by unknown authority");
    }

    @Test
    void a_child_signs_in_to_its_parent_while_that_is_online_and_has_its_rights() {
        site.install("myextension");
        site.look();
        var child = new Site(client, "childreg");
        client.put(Site.scopeMap("childreg") + Site.ACR, Site.scopeMapBody(Site.actions("childreg")));
        client.await(client.put(Site.token("childreg") + Site.ACR, Site.tokenBody("childreg")));
        var body = """
                {"properties":{"mode":"ReadOnly","parent":{"id":"%s","syncProperties":{"tokenId":"%s","messageTtl":"P2D"}}}}""".formatted(Site.connectedRegistry(NAME), Site.token("childreg"));
        client.put(Site.connectedRegistry("childreg") + Site.ACR, body);
        var string = child.connectionString(child.password("password1")).replace(Site.ENDPOINT, "192.100.100.1");
        child.setting("service.clusterIP", "192.100.100.9")
                .secret("connectionString", string)
                .install("child");

        var denied = child.look();
        var actions = new ArrayList<>(Site.actions(NAME));
        actions.addAll(Site.actions("childreg"));
        client.await(client.patch(Site.scopeMap(NAME) + Site.ACR, Site.scopeMapBody(actions)));

        assertThat(detail(denied)).startsWith("DENIED").contains("gateway/childreg/config/read");
        assertThat(state(child.look())).isEqualTo("Active Online");

        client.await(client.delete(Site.extension("myextension") + Site.K8S));
        assertThat(state(child.look())).isEqualTo("Active Offline");
    }

    private Site own(IssuedCertificate certificate, IssuedCertificate key) {
        return site.setting("cert-manager.enabled", "false")
                .secret("tls.crt", base64(certificate.certificatePem()))
                .secret("tls.cacrt", base64(certificate.certificatePem()))
                .secret("tls.key", base64(key.keyPem().reveal()));
    }

    private IssuedCertificate certificate(String address) {
        return new CertificateMaker(Clock.fixed(clock.instant(), clock.getZone()))
                .make(new CertificateRequest(
                        "connected-registry",
                        List.of(InetAddress.ofLiteral(address)),
                        List.of(),
                        Duration.ofDays(90),
                        KeyKind.EC_P256));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
