package dev.connreg.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our Secrets against those that the user's kubectl makes of the same files and words; that needs no server. */
class SecretManifestTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void tls_secret_is_that_of_kubectl_and_an_authority() throws Exception {
        var certificate = folder.resolve("tls.crt");
        var key = folder.resolve("tls.key");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/CN=store42",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        var ours = json(SecretManifest.tls(
                "connected-registry", "store42-tls", file(certificate), file(key), file(certificate)));
        var theirs = create("tls", "store42-tls", "-n", "connected-registry", "--cert=" + certificate, "--key=" + key);

        var authority = ((ObjectNode) ours.path("data")).remove("ca.crt");
        assertThat(authority.asText()).isEqualTo(file(certificate).reveal());
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void pull_secret_is_that_of_kubectl() throws Exception {
        var password = "a+b/\"c\\dé=";
        var ours =
                json(new PullSecret("shop", "store42-pull", "192.168.0.10:443", "store42-client", Secret.of(password))
                        .manifest());
        var theirs = create(
                "docker-registry",
                "store42-pull",
                "-n",
                "shop",
                "--docker-server=192.168.0.10:443",
                "--docker-username=store42-client",
                "--docker-password=" + password);

        assertThat(configuration(ours)).isEqualTo(configuration(theirs));
        assertThat(withoutData(ours)).isEqualTo(withoutData(theirs));
    }

    @Test
    void nothing_of_a_pull_secret_is_seen_in_its_text_for_people() {
        var secret = new PullSecret("shop", "pull", "192.168.0.10", "client", Secret.of("hidden"));

        assertThat(secret.toString() + secret.manifest() + secret.manifest().text())
                .doesNotContain("hidden");
    }

    private static JsonNode configuration(JsonNode secret) throws IOException {
        return JSON.readTree(Base64.getDecoder()
                .decode(secret.path("data").path(".dockerconfigjson").asText()));
    }

    private static JsonNode withoutData(JsonNode secret) {
        return ((ObjectNode) secret.deepCopy()).without("data");
    }

    private static JsonNode json(SecretManifest manifest) throws IOException {
        return JSON.readTree(manifest.text().reveal());
    }

    private static Secret file(Path file) throws IOException {
        return Secret.of(Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
    }

    private JsonNode create(String... words) throws Exception {
        var command = Stream.concat(
                Stream.of("kubectl", "create", "secret"),
                Stream.concat(Stream.of(words), Stream.of("--dry-run=client", "-o", "json")));
        var made = (ObjectNode) JSON.readTree(run(command.toArray(String[]::new)));
        // Older versions of kubectl write it, as null.
        ((ObjectNode) made.path("metadata")).remove("creationTimestamp");
        return made;
    }

    private String run(String... words) throws Exception {
        var said = folder.resolve("said");
        assumeTrue(isThere(words[0]), () -> "no %s on the PATH".formatted(words[0]));
        var process = new ProcessBuilder(List.of(words))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", words)).isZero();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
