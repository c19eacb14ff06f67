package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.signin.ServicePrincipal;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told who is not signed in, or whose Azure does not answer. */
class SignInRefusalsTest {

    private static final String UNKNOWN_ID = "44444444-4444-4444-4444-444444444444";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun deploy(String... further) {
        var words = new java.util.ArrayList<>(java.util.List.of("deploy", "-f", connreg.spec("own-certificate")));
        words.addAll(java.util.List.of(further));
        return connreg.runAlone(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "what-if", "status", "cleanup"})
    void nobody_is_signed_in(String command) {
        connreg.refuses(
                1,
                connreg.runAlone(command, "-f", connreg.spec("own-certificate")),
                "ERROR: Please run 'az login' to setup account.",
                "Or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH (service principal) or AZURE_FEDERATED_TOKEN_FILE (workload identity), or run where a managed identity is offered (IDENTITY_ENDPOINT, MSI_ENDPOINT).");
    }

    @Test
    void az_is_signed_in_but_has_no_token_and_is_not_here_to_get_one() throws IOException {
        connreg.sandbox();
        Files.delete(connreg.folder().resolve("azure/service_principal_entries.json"));

        connreg.refuses(
                1,
                deploy(),
                "ERROR: az's sign-in has no token that is still good, and {folder}/azure/service_principal_entries.json is not there.",
                signInAgain());
        assertThat(connreg.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[]", "[{\"client_id\": \"another\", \"client_secret\": \"canary\"}]"})
    void az_has_no_entry_of_the_service_principal_that_is_signed_in(String entries) throws IOException {
        connreg.sandbox();
        Files.writeString(connreg.folder().resolve("azure/service_principal_entries.json"), entries);

        connreg.refuses(
                1,
                deploy(),
                "ERROR: az's sign-in has no token that is still good, and {folder}/azure/service_principal_entries.json has no entry of service principal '%s'."
                        .formatted(ServicePrincipal.CLIENT),
                signInAgain());
    }

    @Test
    void azs_entry_of_the_service_principal_has_nothing_to_sign_in_with() throws IOException {
        connreg.sandbox();
        Files.writeString(
                connreg.folder().resolve("azure/service_principal_entries.json"),
                "[{\"client_id\": \"%s\"}]".formatted(ServicePrincipal.CLIENT));

        connreg.refuses(
                1,
                deploy(),
                "ERROR: az's sign-in has no token that is still good, and the entry of service principal '%s' in {folder}/azure/service_principal_entries.json has neither a client_secret nor a certificate."
                        .formatted(ServicePrincipal.CLIENT),
                signInAgain());
    }

    private static String signInAgain() {
        return "Sign in again: az login --service-principal --username %s --tenant %s"
                .formatted(ServicePrincipal.CLIENT, ServicePrincipal.TENANT);
    }

    @Test
    void secret_of_the_service_principal_that_az_keeps_is_wrong() throws IOException {
        var secret = connreg.sandbox().clientSecret().reveal();
        var entries = connreg.folder().resolve("azure/service_principal_entries.json");
        Files.writeString(entries, Files.readString(entries).replace(secret, "an-outdated-secret"));

        connreg.refuses(
                1,
                deploy(),
                "ERROR: Signing in as service principal '%s', as az does, did not succeed: AADSTS7000215: Invalid client secret provided."
                        .formatted(ServicePrincipal.CLIENT),
                signInAgain());
        assertThat(connreg.requests()).isEmpty();
    }

    private void signInByEnvironment(String secret) {
        connreg.sandbox();
        connreg.with("AZURE_CLIENT_ID", ServicePrincipal.CLIENT)
                .with("AZURE_TENANT_ID", ServicePrincipal.TENANT)
                .with("AZURE_CLIENT_SECRET", secret);
    }

    @Test
    void secret_of_the_environment_is_wrong() {
        signInByEnvironment("an-outdated-secret");

        connreg.refuses(
                1,
                deploy(),
                "ERROR: Signing in as service principal '%s' of AZURE_CLIENT_ID did not succeed: AADSTS7000215: Invalid client secret provided."
                        .formatted(ServicePrincipal.CLIENT),
                "Check AZURE_TENANT_ID, and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", UNKNOWN_ID})
    void subscription_that_az_does_not_know(String subscription) {
        connreg.sandbox();
        connreg.refuses(
                3,
                deploy("--subscription", subscription),
                "ERROR: The subscription '%s' is none of those that az is signed in to. To list them, run: az account list --output table"
                        .formatted(subscription),
                "To read more, run: connreg diagnose --explain ARM-NOTFOUND");
        assertThat(connreg.requests()).isEmpty();
    }

    @Test
    void subscription_that_azure_does_not_know() {
        signInByEnvironment(connreg.sandbox().clientSecret().reveal());

        connreg.refuses(
                3,
                deploy("--subscription", UNKNOWN_ID),
                "ERROR: (SubscriptionNotFound) The subscription '%s' could not be found.".formatted(UNKNOWN_ID),
                "ARM-NOTFOUND: A name, resource group or subscription is wrong, or the resource has been deleted. Check the names and the subscription. What was to be deleted is gone already:",
                "    az account list --output table",
                "    az resource list --resource-group myresourcegroup --output table");
    }

    @Test
    void subscription_of_the_cluster_that_azure_does_not_know() {
        connreg.sandbox();
        connreg.refuses(
                3,
                deploy("--set", "cluster.subscription=" + UNKNOWN_ID),
                "ERROR: (SubscriptionNotFound) The subscription '%s' could not be found.".formatted(UNKNOWN_ID),
                "ARM-NOTFOUND: A name, resource group or subscription is wrong, or the resource has been deleted. Check the names and the subscription. What was to be deleted is gone already:",
                "    az account list --output table",
                "    az resource list --resource-group myresourcegroup --output table");
    }

    @Test
    void cloud_that_is_not_known() {
        connreg.sandbox();
        connreg.refuses(
                1,
                deploy("--cloud", "AzureSky"),
                "ERROR: The cloud 'AzureSky' is not registered. Known clouds: AzureChinaCloud, AzureCloud, AzureUSGovernment, ConnregSandbox.");
    }

    @Test
    void sandbox_that_is_not_running_any_more() {
        var url = connreg.sandbox().url();
        connreg.sandbox().close();

        connreg.refuses(
                1,
                deploy(),
                "ERROR: %s does not answer: connection refused.".formatted(url),
                "If it is a sandbox, it is not running any more. To start one, run: connreg sandbox start");
    }

    @Test
    void certificates_to_trust_that_are_not_there_or_not_the_right_ones() {
        var url = connreg.sandbox().url();
        connreg.with("REQUESTS_CA_BUNDLE", connreg.folder() + "/absent.pem");
        connreg.refuses(
                1,
                deploy(),
                "ERROR: REQUESTS_CA_BUNDLE: '{folder}/absent.pem' cannot be used",
                "ERROR: file '{folder}/absent.pem' cannot be read: there is no such file");

        connreg.with("REQUESTS_CA_BUNDLE", connreg.folder() + "/mycert.key");
        connreg.refuses(
                1,
                deploy(),
                "ERROR: REQUESTS_CA_BUNDLE: '{folder}/mycert.key' cannot be used",
                "ERROR: file '{folder}/mycert.key' holds a private key and no certificate: give the certificate");

        connreg.with("REQUESTS_CA_BUNDLE", connreg.folder() + "/mycert.crt");
        connreg.refuses(
                1,
                deploy(),
                "ERROR: %s does not answer: its certificate is not trusted, or TLS failed otherwise.".formatted(url),
                "If a proxy or a private authority signs here, name its certificates (PEM) in REQUESTS_CA_BUNDLE.");
    }
}
