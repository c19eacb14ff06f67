package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told of a connection string of their own that is none, not there, or one for something else. */
class ConnectionStringRefusalsTest {

    private static final String PASSWORD = "canary0canary0canary0canary0";
    private static final String GOOD =
            "ConnectedRegistryName=myconnectedregistry;SyncTokenName=myconnectedregistry;SyncTokenPassword=" + PASSWORD
                    + ";ParentGatewayEndpoint=myacrregistry.eastus.data.azurecr.io;ParentEndpointProtocol=https";

    private static final List<String> PLAN = List.of(
            "  = registry 'myacrregistry'",
            "        exists; not managed",
            "  = connected cluster 'myarck8scluster'",
            "        exists; not managed",
            "        Arc agents 1.21.10, distribution k3s",
            "  + scope map 'myconnectedregistry'",
            "  + sync token 'myconnectedregistry'",
            "  + connected registry 'myconnectedregistry'",
            "  + extension 'myconnectedregistry'",
            "        service address, storage class, cert-manager and Secret are not checked on the cluster; --context NAME checks them through kubectl",
            "  ~ wait for Online: connected registry 'myconnectedregistry'",
            "Plan: 4 to create, 2 unchanged.");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun deploy(String... settings) {
        var words = new ArrayList<>(List.of("deploy", "-f", connreg.spec("own-certificate")));
        Arrays.stream(settings).forEach(setting -> words.addAll(List.of("--set", "connectionString." + setting)));
        return connreg.run(words.toArray(String[]::new)).doesNotSay("canary");
    }

    private void refusedAfterPlanning(ConnregRun run, String... lines) {
        connreg.refusesAfter(String.join("\n", PLAN) + "\n", 1, run, lines);
    }

    private String file(String text) {
        return "file=" + connreg.write("connection.txt", text);
    }

    @Test
    void text_that_is_none_is_told_without_repeating_it() {
        refusedAfterPlanning(
                deploy(file("ConnectedRegistryName=myconnectedregistry;canary")),
                "ERROR: file '{folder}/connection.txt': connection string: part 2 is none of ConnectedRegistryName, SyncTokenName, SyncTokenPassword, ManagedIdentityClientId, ParentGatewayEndpoint, ParentEndpointProtocol (each as Name=value, with ';' between)",
                "ERROR: file '{folder}/connection.txt': connection string: ParentGatewayEndpoint is missing",
                "ERROR: file '{folder}/connection.txt': connection string: ParentEndpointProtocol is missing",
                "ERROR: file '{folder}/connection.txt': connection string: SyncTokenName is missing",
                "ERROR: file '{folder}/connection.txt': connection string: SyncTokenPassword is missing");
        refusedAfterPlanning(
                deploy(file("{\"connectionString\": \"" + GOOD + "\"}")),
                "ERROR: file '{folder}/connection.txt': connection string: it is JSON: give the bare text of the value, ConnectedRegistryName=...;...");
    }

    @ParameterizedTest
    @CsvSource({
        "myacrregistry.eastus, otherregistry.eastus, its ParentGatewayEndpoint is not the data endpoint of 'myacrregistry'",
        "myacrregistry.eastus, myacrregistry2.eastus, its ParentGatewayEndpoint is not the data endpoint of 'myacrregistry'",
        "RegistryName=myconnectedregistry, RegistryName=othersite, its ConnectedRegistryName is not 'myconnectedregistry'",
        "TokenName=myconnectedregistry, TokenName=othertoken, its SyncTokenName is not 'myconnectedregistry'",
    })
    void string_for_something_else_is_told_before_anything_is_sent(String part, String other, String difference) {
        refusedAfterPlanning(
                deploy(file(GOOD.replace(part, other))),
                "ERROR: The connection string is not that of the connected registry 'myconnectedregistry' of 'myacrregistry': %s. To make one, run: connreg acr connected-registry get-settings -n myconnectedregistry -r myacrregistry --parent-protocol https --generate-password 1"
                        .formatted(difference));
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        refusedAfterPlanning(
                deploy(file(GOOD.replace("=my", "=their"))),
                "ERROR: The connection string is not that of the connected registry 'myconnectedregistry' of 'myacrregistry': its ConnectedRegistryName is not 'myconnectedregistry'; its SyncTokenName is not 'myconnectedregistry'; its ParentGatewayEndpoint is not the data endpoint of 'myacrregistry'. To make one, run: connreg acr connected-registry get-settings -n myconnectedregistry -r myacrregistry --parent-protocol https --generate-password 1");
    }

    @Test
    void two_sources_are_one_too_many() {
        connreg.refuses(
                2,
                deploy(file(GOOD), "environment=CONNECTION_STRING"),
                "ERROR: command line: connectionString: has 2 sources: name one source: file, environment or standardInput");
        assertThat(connreg.requests()).isEmpty();
    }

    @Test
    void source_that_holds_nothing() {
        refusedAfterPlanning(
                deploy("environment=CONNECTION_STRING"),
                "ERROR: environment variable 'CONNECTION_STRING' is not set: it must hold the connection string");
        connreg.with("CONNECTION_STRING", " ");
        refusedAfterPlanning(
                deploy("environment=CONNECTION_STRING"),
                "ERROR: environment variable 'CONNECTION_STRING' is empty: it must hold the connection string");
        refusedAfterPlanning(
                deploy("standardInput=true"), "ERROR: standard input is empty: it must hold the connection string");
        refusedAfterPlanning(
                deploy("file=" + connreg.folder() + "/absent.txt"),
                "ERROR: file '{folder}/absent.txt' cannot be read: there is no such file");
        refusedAfterPlanning(
                deploy("file=" + connreg.folder()),
                "ERROR: file '{folder}' cannot be read: it is a directory: name the file in it");
    }

    @Test
    void string_on_the_command_line_is_refused_and_not_repeated() {
        var run = connreg.run("deploy", "-f", connreg.spec("own-certificate"), "--set", "connectionString=" + GOOD);

        connreg.refuses(
                2,
                run,
                "ERROR: --set connectionString: looks like a secret, which must not be in a spec: keep it in a file, an environment variable or standard input, and name that (connectionString.file, tls.key)");
        assertThat(connreg.requests()).isEmpty();
    }

    @Test
    void password_that_is_not_good_any_more_is_reported_by_the_cluster_and_can_be_renewed() {
        deploy(file(GOOD))
                .fails(1)
                .saysAlso(
                        "ERROR: The connected registry 'myconnectedregistry' did not come Online: it is Offline and Inactive.",
                        "UNAUTHORIZED: Incorrect Password, Please visit https://aka.ms/acr#UNAUTHORIZED for more information.",
                        "A deploy makes a new password and sends it:\n    connreg deploy -f ",
                        "If the spec names a connection string, make a new one, put it there, and deploy then:\n    connreg acr connected-registry get-settings -n myconnectedregistry -r myacrregistry --parent-protocol https --generate-password 1\n    connreg deploy -f ");

        connreg.run("deploy", "-f", connreg.spec("own-certificate"), "--resend-protected-settings")
                .succeeds()
                .printsAlso("Succeeded, Online, Active");
    }
}
