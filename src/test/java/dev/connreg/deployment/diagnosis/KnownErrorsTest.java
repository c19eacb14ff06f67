package dev.connreg.deployment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.KnownError;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages mean: each error by the words of the service, and no error by what only looks like them. */
class KnownErrorsTest {

    private static List<ErrorCode> codes(String message) {
        return KnownErrors.in(message).stream().map(KnownError::code).toList();
    }

    private static KnownError first(String message) {
        return KnownErrors.in(message).getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void every_error_is_known_by_its_messages(ErrorCode code) {
        assertThat(ErrorSamples.of(code))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(codes(message)).as(message).containsExactly(code));
    }

    @ParameterizedTest
    @EnumSource
    void every_error_is_known_in_json_in_json_and_in_colour(ErrorCode code) {
        assertThat(ErrorSamples.of(code)).allSatisfy(message -> {
            var nested = quoted(quoted("\u001b[91mERROR: " + message.replace(" ", "\u001b[0m ") + "\u001b[0m"));
            assertThat(codes(nested)).as(nested).containsExactly(code);
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_error_is_known_where_a_terminal_has_broken_the_lines(ErrorCode code) {
        assertThat(ErrorSamples.of(code))
                .allSatisfy(message -> assertThat(codes(message.replace(" ", "\r\n   ")))
                        .as(message)
                        .containsExactly(code));
    }

    @ParameterizedTest
    @EnumSource
    void code_stands_for_itself(ErrorCode code) {
        assertThat(codes(" " + code.published().toLowerCase(Locale.ROOT) + "\n"))
                .containsExactly(code);
    }

    @Test
    void nothing_else_has_messages() throws IOException {
        try (var files = Files.list(ErrorSamples.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(ErrorCode.values())
                            .map(code -> code.published() + ".txt")
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The quick brown fox jumps over the lazy dog.",
                "Everything succeeded: 5 created, 2 unchanged.",
                // Of something else.
                "dial tcp: lookup myaks-dns-1.hcp.eastus.azmk8s.io: no such host",
                "dial tcp 10.0.0.1:5432: connect: connection refused",
                "no matches for kind \"Ingress\" in version \"extensions/v1beta1\"",
                "Failed to pull image \"docker.io/library/nginx:1\": ImagePullBackOff",
                "failed calling webhook \"webhook.cert-manager.io\": failed to call webhook: Post \"https://cert-manager-webhook.cert-manager.svc:443/validate\": x509: certificate signed by unknown authority",
                "MountVolume.SetUp failed for volume \"pvc-1\" : rpc error: code = Internal",
                "failed to allocate for range 0: no IP addresses available in range set: 10.42.0.1-10.42.0.254",
                "The network range 10.0.0.0/8 is not valid",
                "Namespace kube-system was not terminated",
                "failed to resolve reference \"docker.io/library/busybox:nothing\": docker.io/library/busybox:nothing: not found",
                "Version 1.17.3 is not supported in this region. Please use [az aks get-versions]",
                "failed to do request: Head \"https://registry-1.docker.io/v2/library/busybox/manifests/1\": dial tcp 1.2.3.4:443: i/o timeout",
                "curl: (6) Could not resolve host: example.com",
                // Words of codes in everyday sentences.
                "There is a conflict of interest.",
                "This version was found.",
                "The token is in use.",
                "connection timed out",
                "Set AZURE_FEDERATED_TOKEN_FILE (workload identity), or sign in.",
                "provisioningState: Deleting",
                "We denied that the secret was kept.",
                "Port 4290 is open, and 5020 requests came in.",
                "connectionState: Online",
                "connectivityStatus: Connected",
                "\"dataEndpointEnabled\": true",
                "EXT-UNKNOWN"
            })
    void what_only_looks_alike_is_not_known(String message) {
        assertThat(codes(message)).isEmpty();
    }

    @Test
    void cause_inside_comes_before_what_it_brings_about() {
        assertThat(codes(
                        "(ExtensionOperationFailed) Error: [ InnerError: [Helm installation failed : timed out waiting for the"
                                + " condition : InnerError [release a failed, and has been uninstalled due to atomic being set:"
                                + " 0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims]]]"))
                .containsExactly(ErrorCode.POD_PVC);
    }

    @Test
    void of_several_causes_the_innermost_comes_first() {
        assertThat(
                        codes(
                                "(RequestDisallowedByPolicy) Resource 'a' was disallowed by policy. InnerError [x509: certificate has expired]"))
                .containsExactly(ErrorCode.K_X509EXP, ErrorCode.ARM_POLICY);
    }

    @Test
    void names_in_a_message_are_kept() {
        assertThat(first(ErrorSamples.of(ErrorCode.EXT_VALUES).getFirst()).facts())
                .containsEntry(Fact.FOUND, "10.96.0.0/12")
                .containsEntry(Fact.WANTED, "192.100.100.1");
        assertThat(first(ErrorSamples.of(ErrorCode.ARM_RBAC).getFirst()).facts())
                .containsEntry(Fact.ACTION, "Microsoft.KubernetesConfiguration/extensions/write")
                .containsEntry(Fact.ASSIGNEE, "1")
                .containsEntry(Fact.ROLE, "Kubernetes Extension Contributor");
        assertThat(first(ErrorSamples.of(ErrorCode.ARM_RP).getFirst()).facts())
                .containsEntry(Fact.PROVIDER, "Microsoft.KubernetesConfiguration");
        assertThat(first(ErrorSamples.of(ErrorCode.K_X509SAN).getFirst()).facts())
                .containsEntry(Fact.WANTED, "192.100.100.1");
    }

    @Test
    void guess_is_said_to_be_one() {
        assertThat(first("(DataEndpointDisabled) The data endpoint is off.").isCertain())
                .isFalse();
        assertThat(first("\"dataEndpointEnabled\": false").isCertain()).isTrue();
    }

    @Test
    void evidence_is_the_part_that_tells_and_holds_no_secret() {
        var error = first(
                "ConnectedRegistryName=a;SyncTokenName=a;SyncTokenPassword=c4nary;ParentGatewayEndpoint=b. UNAUTHORIZED"
                        + " {\"password\": \"c4nary\"} Incorrect Password, more");

        assertThat(error.evidence()).startsWith("UNAUTHORIZED").endsWith("Incorrect Password");
        assertThat(error.toString()).doesNotContain("c4nary");
    }

    @Test
    void long_text_without_an_error_is_read_in_time() {
        var text = "Service is invalid: spec.clusterIPs version chart token x509 (Conflict not registered in region "
                .repeat(2_000);

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> KnownErrors.in(text));
    }

    private static String quoted(String text) {
        return "{\"message\":\"%s\"}"
                .formatted(text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t"));
    }
}
