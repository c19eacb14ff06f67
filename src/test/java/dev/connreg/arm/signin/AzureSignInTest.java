package dev.connreg.arm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import dev.connreg.FailureText;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.azconfig.AzHome;
import dev.connreg.azconfig.SignInException;
import dev.connreg.azconfig.SubscriptionNotFoundException;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.EncryptedKeys;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureSignInTest {

    /** RSA keys take seconds to make. */
    private static final IssuedCertificate MADE = certificate(KeyKind.RSA_2048);

    private static final IssuedCertificate OTHER = certificate(KeyKind.RSA_2048);

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2020-01-01T00:00:00Z");
    private static final String AZ_TOKEN = "echo '{\"accessToken\": \"token-of-az\", \"expires_on\": 4102444800}'";

    @TempDir
    private Path folder;

    private AzureEndpoint endpoint;
    private AzHome home;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        endpoint = new AzureEndpoint();
        home = AzHome.at(folder, endpoint);
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void a_session_has_azs_default_subscription_and_its_custom_cloud() throws IOException {
        var session = home.servicePrincipalSignedIn().session();

        assertThat(session.subscriptionId()).isEqualTo(AzHome.SUBSCRIPTION);
        assertThat(session.subscriptionName()).contains("Stub");
        assertThat(session.tenant()).isEqualTo(AzHome.TENANT);
        assertThat(session.cloud().name()).isEqualTo("Custom");
        assertThat(session.cloud().resourceManager()).isEqualTo(endpoint.uri().resolve("/"));
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void nobody_signed_in_is_told_with_azs_words_and_the_other_ways() {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> home.session())
                .satisfies(e -> assertThat(FailureText.of(e))
                        .startsWith("Please run 'az login' to setup account.\n")
                        .contains("AZURE_CLIENT_SECRET", "AZURE_FEDERATED_TOKEN_FILE", "IDENTITY_ENDPOINT"));
    }

    @Test
    void an_unknown_subscription_is_told_with_azs_words() throws IOException {
        home.servicePrincipalSignedIn();

        assertThatExceptionOfType(SubscriptionNotFoundException.class)
                .isThrownBy(() -> home.session(new SignInOptions(Optional.of("nope"), Optional.empty())))
                .withMessage("Subscription 'nope' not found. Check the spelling and casing and try again.")
                .satisfies(e -> assertThat(e.warning()).isEqualTo("Subscription 'nope' not recognized."));
    }

    @Test
    void azs_cached_token_is_used_without_signing_in() throws IOException {
        home.servicePrincipalSignedIn().secretEntry().cachedToken("cached", LATER);
        endpoint.accept("cached");

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns()).isEmpty();
    }

    @Test
    void an_expired_cached_token_leads_to_signing_in_at_ad_fs() throws IOException {
        home.servicePrincipalSignedIn().secretEntry().cachedToken("cached", EARLIER);

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/adfs/oauth2/token");
            assertThat(request.body())
                    .contains("grant_type=client_credentials", "client_id=" + AzHome.CLIENT)
                    .contains("client_secret=" + AzHome.SECRET);
        });
    }

    @Test
    void a_service_principal_of_az_signs_in_at_entra_in_its_tenant() throws IOException {
        home.withEntra().servicePrincipalSignedIn().secretEntry();

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns())
                .extracting(AzureEndpoint.Request::path)
                .containsExactly("/" + AzHome.TENANT + "/oauth2/v2.0/token");
        assertThat(endpoint.requests()).hasSize(2);
    }

    @Test
    void a_service_principal_signs_in_with_its_certificate() throws IOException {
        home.servicePrincipalSignedIn().certificateEntry(clientCertificate());

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns().getFirst().body())
                .contains("client_assertion=")
                .doesNotContain("PRIVATE");
    }

    @Test
    void a_service_principal_of_the_environment_goes_before_azs_sign_in() throws IOException {
        home.withEntra()
                .servicePrincipalSignedIn()
                .cachedToken("cached", LATER)
                .with("AZURE_CLIENT_ID", "environment-client")
                .with("AZURE_TENANT_ID", "environment-tenant")
                .with("AZURE_CLIENT_SECRET", "environment-secret");

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/environment-tenant/oauth2/v2.0/token");
            assertThat(request.body()).contains("client_id=environment-client");
        });
        assertThat(home.session().tenant()).isEqualTo("environment-tenant");
    }

    @Test
    void a_service_principal_of_the_environment_needs_no_az_when_the_subscription_is_named() throws IOException {
        home.with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_CLIENT_CERTIFICATE_PATH", clientCertificate().toString())
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(home.session().subscriptionId()).isEqualTo(AzHome.SUBSCRIPTION);
        assertThat(home.session().subscriptionName()).isEmpty();
    }

    @Test
    void without_az_a_service_principal_of_the_environment_must_be_told_the_subscription() {
        home.with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_CLIENT_SECRET", AzHome.SECRET);

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> home.session())
                .withMessageContainingAll("--subscription", "AZURE_SUBSCRIPTION_ID");
    }

    @Test
    void a_workload_identity_signs_in_with_its_token_file() throws IOException {
        var token = Files.writeString(folder.resolve("federated"), "eyJh.eyJz.c2ln");
        home.withEntra()
                .with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_FEDERATED_TOKEN_FILE", token.toString())
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns().getFirst().body()).contains("client_assertion=eyJh.eyJz.c2ln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----BEGIN PRIVATE KEY-----", "not a token", "a.b"})
    void what_is_no_token_is_not_sent_as_one(String text) throws IOException {
        var token = Files.writeString(folder.resolve("federated"), text);
        home.withEntra()
                .with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_FEDERATED_TOKEN_FILE", token.toString())
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> get(home.session()))
                .withMessageContaining("holds something else");
        assertThat(endpoint.signIns()).isEmpty();
    }

    @Test
    void a_cached_token_that_is_refused_leads_to_a_fresh_one() throws IOException {
        home.servicePrincipalSignedIn().secretEntry().cachedToken("revoked", LATER);
        var session = home.session();

        assertThat(get(session)).isEqualTo(200);
        assertThat(get(session)).isEqualTo(200);
        assertThat(resourceTokens()).containsExactly("Bearer revoked", "Bearer issued-1", "Bearer issued-1");
    }

    @Test
    void a_cached_token_that_is_challenged_for_claims_leads_to_one_with_them() throws IOException {
        home.withEntra().servicePrincipalSignedIn().secretEntry().cachedToken("old", LATER);
        var claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1726258122\"}}}";
        endpoint.challenge("Bearer realm=\"\", error=\"insufficient_claims\", claims=\"%s\""
                .formatted(Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))));

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(resourceTokens()).containsExactly("Bearer old", "Bearer issued-1");
        assertThat(endpoint.signIns().getFirst().body()).contains("1726258122");
    }

    @Test
    void refused_tokens_end_in_the_refusal_and_not_in_a_loop() throws IOException {
        home.signedIn("someone@example.com", "user").azScript(AZ_TOKEN);

        assertThat(get(home.session())).isEqualTo(401);
        assertThat(resourceTokens()).containsExactly("Bearer token-of-az");
    }

    @Test
    void a_user_without_a_good_token_gets_one_from_az() throws IOException {
        home.signedIn("someone@example.com", "user")
                .azScript("echo \"$*\" > %s; echo $AZURE_CLOUD_NAME >> %1$s\n".formatted(folder.resolve("argv"))
                        + AZ_TOKEN);
        endpoint.accept("token-of-az");

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(folder.resolve("argv"))
                .hasContent("account get-access-token --resource %s/ --subscription %s --output json\nCustom"
                        .formatted(endpoint.uri(), AzHome.SUBSCRIPTION));
    }

    @Test
    void the_end_of_a_token_of_an_older_az_is_in_local_time() throws IOException {
        home.signedIn("someone@example.com", "user")
                .azScript("echo '{\"accessToken\": \"token-of-az\", \"expiresOn\": \"2099-12-31 23:59:58.123456\"}'");

        assertThat(token(home.session()).getExpiresAt().toInstant())
                .isEqualTo(Instant.parse("2099-12-31T23:59:58.123456Z"));
    }

    @Test
    void an_az_that_fails_is_told_without_its_output() throws IOException {
        home.signedIn("someone@example.com", "user").azScript("echo canary-out; echo canary-err >&2; exit 7");

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessage("'az account get-access-token' did not succeed (exit status 7). Please run 'az login'.")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("canary"));
    }

    @Test
    void an_az_that_prints_no_json_is_told_without_its_output() throws IOException {
        home.signedIn("someone@example.com", "user").azScript("echo '{\"accessToken\": canary'");

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> token(home.session()))
                .satisfies(e -> assertThat(trace(e)).contains("not JSON").doesNotContain("canary"));
    }

    @Test
    void a_refused_sign_in_says_who_and_why_and_holds_no_secret() throws IOException {
        home.withEntra().servicePrincipalSignedIn().secretEntry();
        endpoint.refuseToSignIn();
        var session = home.session();

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> token(session))
                .withMessageContainingAll(AzHome.CLIENT, "AADSTS7000215")
                .satisfies(e ->
                        assertThat(trace(e) + session + session.credential()).doesNotContain(AzHome.SECRET));
    }

    @Test
    void damaged_files_of_az_are_named_and_not_shown() throws IOException {
        home.servicePrincipalSignedIn().file("msal_token_cache.json", "{\"AccessToken\": canary");

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> token(home.session()))
                .satisfies(e ->
                        assertThat(trace(e)).contains("msal_token_cache.json").doesNotContain("canary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "azureProfile.json||empty",
                "azureProfile.json|[]|other JSON",
                "service_principal_entries.json||empty",
                "service_principal_entries.json|{\"client_id\": \"canary\"}|other JSON",
                "msal_token_cache.json||empty",
                "msal_token_cache.json|\"canary\"|other JSON"
            })
    void files_of_az_that_hold_something_else_are_named_and_not_shown(String file, String text, String what)
            throws IOException {
        home.servicePrincipalSignedIn().file(file, text == null ? "" : text);

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessageContainingAll(file, what)
                .withMessageNotContaining("canary");
    }

    @Test
    void a_file_of_az_that_cannot_be_read_is_named() throws IOException {
        home.servicePrincipalSignedIn();
        Files.createDirectory(folder.resolve(".azure/msal_token_cache.json"));

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessageContainingAll("msal_token_cache.json", "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent.pem",
                "directory.pem",
                "empty.pem",
                "certificate.pem",
                "key.pem",
                "pair.pem",
                "absent.pfx",
                "key.pfx"
            })
    void a_certificate_that_cannot_be_used_is_named(String name) throws IOException {
        var pem = pem(MADE);
        var key = pem.substring(0, pem.indexOf("-----BEGIN CERTIFICATE"));
        var other = pem(OTHER);
        Files.createDirectory(folder.resolve("directory.pem"));
        Files.writeString(folder.resolve("empty.pem"), "");
        Files.writeString(folder.resolve("key.pem"), key);
        Files.writeString(folder.resolve("key.pfx"), key);
        Files.writeString(folder.resolve("certificate.pem"), pem.substring(key.length()));
        Files.writeString(folder.resolve("pair.pem"), key + other.substring(other.indexOf("-----BEGIN CERTIFICATE")));
        var file = folder.resolve(name).toString();
        home.withEntra()
                .with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_CLIENT_CERTIFICATE_PATH", file)
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> token(home.session()))
                .satisfies(e -> assertThat(e.findings().toString())
                        .contains("AZURE_CLIENT_CERTIFICATE_PATH", AzHome.CLIENT, file)
                        .doesNotContain(key.lines().skip(1).findFirst().orElseThrow()));
        assertThat(endpoint.requests()).isEmpty();
    }

    private String refusalOf(Path certificate) {
        home.with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_CLIENT_CERTIFICATE_PATH", certificate.toString())
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);
        var failure = catchThrowableOfType(Failure.class, () -> token(home.session()));
        assertThat(endpoint.requests()).isEmpty();
        return FailureText.of(failure);
    }

    private Path pkcs12(KeyKind kind, String password) throws IOException, GeneralSecurityException {
        var made = kind == KeyKind.RSA_2048 ? MADE : certificate(kind);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("client", made.key(), password.toCharArray(), new Certificate[] {made.certificate()});
        var file = folder.resolve("client.pfx");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    @Test
    void pkcs_12_in_base64_is_told_as_that() throws Exception {
        var pfx = pkcs12(KeyKind.RSA_2048, "canary");
        Files.write(pfx, Base64.getEncoder().encode(Files.readAllBytes(pfx)));

        assertThat(refusalOf(pfx)).contains("is PKCS #12 (.pfx) in base64", "run: connreg certificate convert " + pfx);
    }

    @Test
    void a_certificate_with_another_key_than_rsa_is_told_as_that() throws Exception {
        var made = certificate(KeyKind.EC_P256);
        var pem = Files.writeString(folder.resolve("ec.pem"), made.keyPem().reveal() + made.certificatePem());

        assertThat(refusalOf(pem))
                .contains(
                        "the private key in file '%s' is EC, and Entra ID needs an RSA key to sign in with. To see the kind of a key, run: openssl x509 -in %1$s -noout -text"
                                .formatted(pem));
        home.with("AZURE_CLIENT_CERTIFICATE_PASSWORD", "canary");
        var pfx = pkcs12(KeyKind.EC_P256, "canary");
        assertThat(refusalOf(pfx))
                .contains("is EC, and Entra ID needs an RSA key", "openssl pkcs12 -in " + pfx)
                .doesNotContain("canary");
    }

    @Test
    void an_encrypted_key_of_a_service_principal_has_words_of_its_own() throws IOException {
        var pem = EncryptedKeys.pem(MADE.key(), "canary") + MADE.certificatePem();

        assertThat(refusalOf(Files.writeString(folder.resolve("encrypted.pem"), pem)))
                .contains(
                        "the private key in file '" + folder.resolve("encrypted.pem") + "' is encrypted",
                        "run: connreg certificate convert " + folder.resolve("encrypted.pem"),
                        "AZURE_CLIENT_CERTIFICATE_PATH")
                .doesNotContain("extension", "canary");
    }

    @Test
    void a_missing_password_of_pkcs12_is_told_as_that_and_one_that_is_given_opens_it() throws Exception {
        var file = pkcs12(KeyKind.RSA_2048, "canary");

        assertThat(refusalOf(file))
                .contains("file '%s' is PKCS #12 with a password, and none was given: AZURE_CLIENT_CERTIFICATE_PASSWORD"
                        .formatted(file));
        home.with("AZURE_CLIENT_CERTIFICATE_PASSWORD", "wrong-canary");
        assertThat(refusalOf(file))
                .contains("the password given does not open file")
                .doesNotContain("canary");
        home.with("AZURE_CLIENT_CERTIFICATE_PASSWORD", "canary");
        assertThat(get(home.session())).isEqualTo(200);
    }

    @Test
    void a_certificate_of_azs_entries_that_is_gone_is_named_and_az_not_asked() throws IOException {
        home.servicePrincipalSignedIn()
                .certificateEntry(folder.resolve("absent.pem"))
                .azScript(AZ_TOKEN);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> token(home.session()))
                .satisfies(e -> assertThat(e.findings().toString()).contains(AzHome.CLIENT, "absent.pem"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "PRIVATE KEY"})
    void a_service_principals_key_may_be_in_either_form_that_openssl_makes(String label) throws IOException {
        var pem = Files.readString(clientCertificate());
        if (label.startsWith("RSA")) {
            var end = pem.indexOf("-----BEGIN CERTIFICATE");
            var pkcs8 = Base64.getMimeDecoder().decode(pem.substring(0, end).replaceAll("-----.*-----", ""));
            // RFC 5208: what PKCS #8 wraps is PKCS #1, which for RSA of 2048 bits begins at byte 26.
            var pkcs1 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(Arrays.copyOfRange(pkcs8, 26, pkcs8.length));
            pem = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n%3$s".formatted(label, pkcs1, pem.substring(end));
        }
        home.servicePrincipalSignedIn().certificateEntry(Files.writeString(folder.resolve("either.pem"), pem));

        assertThat(get(home.session())).isEqualTo(200);
        assertThat(endpoint.signIns().getFirst().body()).contains("client_assertion=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "directory", "empty"})
    void a_token_file_that_cannot_be_used_is_named(String name) throws IOException {
        Files.createDirectory(folder.resolve("directory"));
        Files.writeString(folder.resolve("empty"), "\n");
        var file = folder.resolve(name).toString();
        home.withEntra()
                .with("AZURE_CLIENT_ID", AzHome.CLIENT)
                .with("AZURE_TENANT_ID", AzHome.TENANT)
                .with("AZURE_FEDERATED_TOKEN_FILE", file)
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> token(home.session()))
                .satisfies(e ->
                        assertThat(e.findings().toString()).contains("AZURE_FEDERATED_TOKEN_FILE", "'" + file + "'"));
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void a_sign_in_endpoint_that_wants_a_long_wait_is_not_waited_for() throws IOException {
        home.servicePrincipalSignedIn().secretEntry();
        endpoint.answerSignIn(
                429,
                "{\"error\": \"temporarily_unavailable\", \"error_description\": \"AADSTS90056: Too many.\"}",
                Map.of("Retry-After", "100000"));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessage(
                        "Signing in as service principal '%s', as az does, did not succeed: the sign-in endpoint %s answered HTTP 429 Too Many Requests (Retry-After: 100000): AADSTS90056: Too many.%nWait, and run the command again.",
                        AzHome.CLIENT, endpoint.uri().getAuthority());
        assertThat(endpoint.signIns()).hasSize(1);
    }

    @Test
    void a_sign_in_endpoint_that_stays_busy_is_asked_a_few_times() throws IOException {
        home.servicePrincipalSignedIn().secretEntry();
        endpoint.answerSignIn(429, "", Map.of("Retry-After", "0"));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessageContaining("answered HTTP 429 Too Many Requests (Retry-After: 0).");
        assertThat(endpoint.signIns()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "200|<html>Please sign in</html>|HTTP 200 with a page",
                "200|-|HTTP 200 with an empty answer",
                "200|{\"message\": \"hello\"}|HTTP 200 with other JSON",
                "302|-|HTTP 302 with a redirect to portal.example",
                "403|<html>blocked</html>|HTTP 403 Forbidden with a page",
                "403|{\"message\": \"blocked\"}|HTTP 403 Forbidden with other JSON",
                "400|{\"error\": \"x\", \"error_codes\": [\"1\"]}|HTTP 400 Bad Request with other JSON",
                "400|{\"error\": \"x\", \"error_codes\": [[1]]}|HTTP 400 Bad Request with other JSON",
                "400|{\"error\": \"x\", \"error_codes\": [1e99]}|HTTP 400 Bad Request with other JSON",
                "400|{\"error\": \"x\", \"error_codes\": 1}|HTTP 400 Bad Request with other JSON",
                "400|{\"error\": \"x\", \"error_codes\": {}}|HTTP 400 Bad Request with other JSON",
                "400|{\"error\": \"x\", \"error_description\": [1]}|HTTP 400 Bad Request with other JSON",
                "200|{\"access_token\": [1], \"expires_in\": 9}|HTTP 200 with other JSON",
                "200|{\"access_token\": \"wrapped\\ntoken\", \"expires_in\": 9}|HTTP 200 with other JSON",
                "200|{\"access_token\": \"t\u00f6ken\", \"expires_in\": 9}|HTTP 200 with other JSON",
                "200|{\"access_token\": \"\", \"expires_in\": 9}|HTTP 200 with other JSON",
                "500|it broke|HTTP 500 Internal Server Error with a text"
            })
    void an_answer_that_no_sign_in_endpoint_gives_is_told_as_that(int status, String body, String what)
            throws IOException {
        home.servicePrincipalSignedIn().secretEntry();
        endpoint.answerSignIn(
                status,
                body == null ? "" : body,
                Map.of("Location", "https://portal.example/login", "Retry-After", "0"));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessageEndingWith(
                        "the sign-in endpoint %s answered %s, which is not what it gives.%nIs a proxy or a sign-in page in between?",
                        endpoint.uri().getAuthority(), what)
                .withMessageNotContaining("az login")
                .withMessageNotContaining("wrapped");
    }

    @Test
    void a_token_of_az_that_no_header_can_hold_is_none() throws IOException {
        home.signedIn("someone@example.com", "user")
                .azScript("printf '%s' '{\"accessToken\": \"wrapped\\ntoken\", \"expires_on\": 4102444800}'");

        assertThatThrownBy(() -> token(home.session()))
                .hasMessageContaining("printed no token")
                .hasMessageNotContaining("wrapped");
    }

    @Test
    void a_sign_in_host_that_does_not_answer_is_told_as_that() throws IOException {
        home.withEntra().servicePrincipalSignedIn().secretEntry();
        endpoint.close();

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> token(home.session()))
                .withMessageStartingWith(endpoint.uri() + " does not answer: connection refused.")
                .withMessageNotContaining("az login");
    }

    @Test
    void a_server_that_the_bundle_does_not_name_is_not_trusted() throws Exception {
        try (var other = new AzureEndpoint()) {
            home.servicePrincipalSignedIn().cachedToken("cached", LATER);
            var session = home.session();

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> get(session, other))
                    .withStackTraceContaining("SSLHandshakeException");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_bundle_may_be_a_directory() throws IOException {
        var bundle = Files.createDirectories(folder.resolve("certificates"));
        Files.move(folder.resolve("ca.pem"), bundle.resolve("endpoint.pem"));
        Files.writeString(bundle.resolve("README"), "The authorities of our proxy.");
        Files.move(clientCertificate(), bundle.resolve("pair.pem"));
        home.servicePrincipalSignedIn().secretEntry().with("REQUESTS_CA_BUNDLE", bundle.toString());

        assertThat(get(home.session())).isEqualTo(200);
    }

    @Test
    void a_bundle_that_powershell_wrote_is_read() throws IOException {
        var bundle = folder.resolve("ca.pem");
        Files.write(bundle, ("\uFEFF" + Files.readString(bundle)).getBytes(StandardCharsets.UTF_16LE));
        home.servicePrincipalSignedIn().secretEntry().with("REQUESTS_CA_BUNDLE", bundle.toString());

        assertThat(get(home.session())).isEqualTo(200);
    }

    private List<String> resourceTokens() {
        return endpoint.requests().stream()
                .filter(request -> request.path().equals("/resource"))
                .map(AzureEndpoint.Request::authorization)
                .toList();
    }

    private int get(AzureSession session) {
        return get(session, endpoint);
    }

    private static int get(AzureSession session, AzureEndpoint endpoint) {
        try (var response = pipeline(session).sendSync(request(endpoint), Context.NONE)) {
            return response.getStatusCode();
        }
    }

    private static HttpPipeline pipeline(AzureSession session) {
        return new HttpPipelineBuilder()
                .httpClient(session.http())
                .policies(session.authentication())
                .build();
    }

    private static HttpRequest request(AzureEndpoint endpoint) {
        return new HttpRequest(HttpMethod.GET, endpoint.uri() + "/resource");
    }

    private static AccessToken token(AzureSession session) {
        return session.credential()
                .getTokenSync(
                        new TokenRequestContext().addScopes(session.cloud().scope()));
    }

    private Path clientCertificate() throws IOException {
        return Files.writeString(folder.resolve("client.pem"), pem(MADE));
    }

    private static String pem(IssuedCertificate issued) {
        return issued.keyPem().reveal() + issued.certificatePem();
    }

    private static IssuedCertificate certificate(KeyKind kind) {
        return new CertificateMaker(Clock.systemUTC())
                .make(new CertificateRequest("client", List.of(), List.of("client"), Duration.ofDays(1), kind));
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
