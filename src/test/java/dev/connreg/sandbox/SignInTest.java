package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.sandbox.signin.ServicePrincipal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends SandboxFixture {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(strings = {"/adfs/oauth2/token", "/" + ServicePrincipal.TENANT + "/oauth2/v2.0/token"})
    void both_kinds_of_token_endpoint_give_tokens(String path) {
        var client = client();

        var token = client.bare("POST", path, client.form(), "Content-Type", FORM);
        var answer = client.bare(
                "GET", Site.REGISTRY + Site.ACR, "", "Authorization", "Bearer " + token.text("/access_token"));

        assertThat(token.text("/token_type")).isEqualTo("Bearer");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_are_refused() {
        var client = client();
        var good = client.form();

        var secret =
                client.bare("POST", "/adfs/oauth2/token", good.replaceAll("client_secret=[^&]*", "client_secret=x"));
        var unknown = client.bare("POST", "/adfs/oauth2/token", good.replaceAll("client_id=[^&]*", "client_id=x"));

        assertThat(secret.status()).isEqualTo(401);
        assertThat(secret.text("/error_codes/0")).isEqualTo("7000215");
        assertThat(unknown.text("/error")).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @CsvSource({"me,700027", "https://token.actions.example,70021"})
    void a_certificate_and_a_federated_token_are_not_taken_for_a_secret(String issuer, String code) {
        var client = client();
        var claims = "{\"iss\":\"%s\"}".formatted(issuer.equals("me") ? ServicePrincipal.CLIENT : issuer);
        var assertion =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".AA";

        var answer = client.bare(
                "POST",
                "/adfs/oauth2/token",
                client.form().replaceAll("client_secret=[^&]*", "client_assertion=" + assertion));

        assertThat(answer.text("/error_codes/0")).isEqualTo(code);
    }

    @Test
    void requests_without_a_token_or_with_a_made_up_one_are_refused() {
        var client = client();

        var none = client.bare("GET", Site.REGISTRY + Site.ACR, "");
        var madeUp = client.bare("GET", Site.REGISTRY + Site.ACR, "", "Authorization", "Bearer a.b.c");

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.text("/error/code")).isEqualTo("AuthenticationFailed");
        assertThat(none.header("WWW-Authenticate")).get().asString().startsWith("Bearer authorization_uri=");
        assertThat(madeUp.text("/error/code")).isEqualTo("InvalidAuthenticationToken");
    }

    @Test
    void tokens_expire_by_time_and_on_demand() {
        var clock = new TestClock();
        var sandbox = start(SandboxOptions.defaults().withClock(clock).withTokenLifetime(Duration.ofMinutes(5)));
        var client = client(sandbox);
        client.signIn();

        clock.advance(Duration.ofMinutes(6));
        var late = client.get(Site.REGISTRY + Site.ACR);
        client.signIn();
        sandbox.expireTokens();
        var expired = client.get(Site.REGISTRY + Site.ACR);
        client.signIn();

        assertThat(late.text("/error/code")).isEqualTo("ExpiredAuthenticationToken");
        assertThat(expired.text("/error/code")).isEqualTo("ExpiredAuthenticationToken");
        assertThat(client.get(Site.REGISTRY + Site.ACR).status()).isEqualTo(200);
    }

    @Test
    void a_challenge_wants_a_token_with_its_claims() {
        var sandbox = start(SandboxOptions.defaults());
        var client = client(sandbox);
        client.signIn();

        sandbox.challengeTokens();
        var challenge = client.get(Site.REGISTRY + Site.ACR);
        client.signIn();
        var again = client.get(Site.REGISTRY + Site.ACR);
        var encoded = challenge.header("WWW-Authenticate").orElseThrow().replaceAll(".*claims=\"([^\"]+)\".*", "$1");
        var claims = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        client.signIn("claims=" + RawClient.encode(claims));

        assertThat(challenge.status()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate")).get().asString().contains("insufficient_claims");
        assertThat(again.status()).isEqualTo(401);
        assertThat(client.get(Site.REGISTRY + Site.ACR).status()).isEqualTo(200);
    }

    @Test
    void documents_lead_to_the_token_endpoints() {
        var sandbox = start(SandboxOptions.defaults());
        var client = client(sandbox);
        var tenant = "/" + ServicePrincipal.TENANT;

        assertThat(client.bare("GET", "/adfs/.well-known/openid-configuration", "")
                        .text("/token_endpoint"))
                .isEqualTo(sandbox.url() + "/adfs/oauth2/token");
        assertThat(client.bare("GET", tenant + "/v2.0/.well-known/openid-configuration", "")
                        .text("/token_endpoint"))
                .isEqualTo(sandbox.url() + tenant + "/oauth2/v2.0/token");
        assertThat(client.bare("GET", "/metadata/endpoints?api-version=2015-01-01", "")
                        .text("/authentication/loginEndpoint"))
                .isEqualTo(sandbox.url() + "/adfs");
        assertThat(client.bare("GET", "/metadata/endpoints?api-version=2019-05-01", "")
                        .json()
                        .isArray())
                .isTrue();
        assertThat(client.bare("GET", "//metadata/endpoints?api-version=2022-09-01", "")
                        .text("/authentication/identityProvider"))
                .isEqualTo("ADFS");
    }

    @Test
    void the_configuration_of_az_is_complete_and_for_its_owner_alone(@TempDir Path folder) throws IOException {
        var sandbox = start(SandboxOptions.defaults());
        var directory = folder.resolve("azure");

        sandbox.writeAzureConfiguration(directory);

        var entries = new ObjectMapper()
                .readTree(directory.resolve("service_principal_entries.json").toFile());
        assertThat(entries.at("/0/client_secret").asText())
                .isEqualTo(sandbox.clientSecret().reveal());
        assertThat(directory.resolve("clouds.config"))
                .content()
                .contains("endpoint_active_directory = " + sandbox.url() + "/adfs");
        assertThat(directory.resolve("ca.pem")).hasContent(sandbox.certificatePem());
        try (var files = Files.list(directory)) {
            assertThat(files.toList())
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void each_sandbox_has_a_secret_of_its_own() {
        assertThat(start(SandboxOptions.defaults()).clientSecret().reveal())
                .isNotEqualTo(start(SandboxOptions.defaults()).clientSecret().reveal());
    }
}
