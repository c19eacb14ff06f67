package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.gateway.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every command, run with {@code --debug}, keeps every secret that it meets to itself: on both streams, in the files it
 * writes, and in what the sandbox remembers. Commands whose purpose is to print one print it, and nothing else does.
 */
class SecretsTest {

    private static final String EXTENSION =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myresourcegroup"
                    + "/providers/Microsoft.Kubernetes/connectedClusters/myarck8scluster"
                    + "/providers/Microsoft.KubernetesConfiguration/extensions/myconnectedregistry";
    private static final String ON_CLUSTER = " -g myresourcegroup -c myarck8scluster -t connectedClusters";
    private static final String ONE = " -r myacrregistry -n myconnectedregistry";
    private static final Pattern PASSWORD = Pattern.compile("\"(?:value|ACR_[A-Z_]*PASSWORD)\": \"([^\"]{16,})\"");
    private static final Pattern CONNECTION_STRING = Pattern.compile("SyncTokenPassword=([^;\"]{16,});");
    private static final Set<String> RUNS_ON = Set.of("sandbox start");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final Canaries canaries = new Canaries();
    private final List<ConnregRun> quiet = new ArrayList<>();
    private final List<ConnregRun> printing = new ArrayList<>();

    @Test
    @Tag("sweep")
    void no_command_lets_a_secret_out() throws IOException {
        sandbox(SandboxOptions.defaults());
        spec_commands();
        client_commands();
        extension_commands();
        registry_commands();
        token_commands();
        hush("cleanup --list -o json -f %s".formatted(spec()));
        hush("cleanup --dry-run -f %s".formatted(spec()));
        hush("cleanup -f %s --yes".formatted(spec()));
        hush("cleanup --find-orphans -f %s --yes".formatted(spec()));

        assertThat(CommandNames.all())
                .allSatisfy(name -> assertThat(
                                RUNS_ON.contains(name) || runs().anyMatch(line -> (line + " ").startsWith(name + " ")))
                        .as("the command '%s' was run", name)
                        .isTrue());
        assertHidden();
    }

    @Test
    void a_connection_string_of_the_user_stays_where_it_was() throws IOException {
        sandbox(SandboxOptions.defaults());
        hush("deploy -f " + spec());
        var connection = generatedConnectionString();

        connreg.write("connection.txt", connection);
        extension_is_lost();
        hush("deploy -f %s --set connectionString.file=%s".formatted(spec(), path("connection.txt")));
        extension_is_lost();
        connreg.with("CONNECTION", connection);
        hush("deploy -f %s --set connectionString.environment=CONNECTION".formatted(spec()));
        extension_is_lost();
        connreg.withInput(connection + "\n");
        hush("deploy -f %s --set connectionString.standardInput=true".formatted(spec()));

        assertThat(connreg.sandbox()
                        .protectedSettings(EXTENSION)
                        .get("connectionString")
                        .reveal())
                .isEqualTo(connection);
        assertHidden();
    }

    @Test
    void an_error_that_quotes_a_secret_is_told_without_it() throws IOException {
        sandbox(SandboxOptions.defaults());
        hush("deploy -f " + spec());
        var connection = generatedConnectionString();
        connreg.write("connection.txt", connection);
        extension_is_lost();
        connreg.sandbox()
                .add(Fault.error("PUT", "/extensions/", 400, "Bad", "not a good value: '%s'".formatted(connection)));

        var refused = connreg.run(
                "deploy", "--debug", "-f", spec(), "--set", "connectionString.file=" + path("connection.txt"));

        quiet.add(refused.fails(ExitCode.ERROR).saysAlso("not a good value"));
        assertHidden();
    }

    private void sandbox(SandboxOptions options) throws IOException {
        canaries.add(connreg.start(options).clientSecret().reveal());
        connreg.spec("own-certificate");
        canaries.addPem(connreg.folder().resolve("mycert.key"));
    }

    /** A request that an authority of ours answers is taken for the answer to another: what is looked at is the text. */
    private void certificates_of_an_authority() throws IOException {
        hush(
                "certificate create --ca --service-ip 192.100.100.1 --key-kind EC_P256 --certificate %s --key %s --ca-certificate %s --ca-key %s"
                        .formatted(path("leaf.crt"), path("leaf.key"), path("ca.crt"), path("ca.key")));
        hush("certificate request --service-ip 192.100.100.1 --key-kind EC_P256 --request %s --key %s"
                .formatted(path("wanted.csr"), path("wanted.key")));
        for (var key : List.of("leaf.key", "ca.key", "wanted.key")) {
            canaries.addPem(connreg.folder().resolve(key));
        }
        quiet.add(
                connreg.run(("certificate accept %s --request %s --key %s --certificate %s --certificate-authority %s")
                        .formatted(
                                path("leaf.crt"), path("wanted.csr"), path("wanted.key"), path("a.crt"), path("b.crt"))
                        .split(" ")));
        hush("certificate check --service-ip 192.100.100.1 --certificate %s --key %s --certificate-authority %s"
                .formatted(path("leaf.crt"), path("leaf.key"), path("ca.crt")));
        hush("certificate show %s %s".formatted(path("leaf.crt"), path("leaf.key")));
    }

    private void spec_commands() throws IOException {
        hush("certificate create --service-ip 192.100.100.1 --certificate %s --key %s"
                .formatted(path("made.crt"), path("made.key")));
        canaries.addPem(connreg.folder().resolve("made.key"));
        hush("certificate convert %s --output %s".formatted(path("made.key"), path("converted.key")));
        certificates_of_an_authority();
        hush("settings explain tls.key");
        connreg.write("protected.json", "{\"connectionString\": \"not one\"}");
        quiet.add(connreg.run("settings", "check", "--config-protected-file", path("protected.json")));
        hush("sandbox env --unset");
        hush("what-if -f " + spec());
        hush("deploy -f " + spec());
        connreg.sandbox().protectedSettings(EXTENSION).forEach((_, secret) -> canaries.add(secret.reveal()));
        hush("status -f " + spec());
        hush("diagnose -f " + spec());
        hush("diagnose --explain EXT-VALUES -f " + spec());
        hush("rotate password --expire-old -f " + spec());
        connreg.sandbox().protectedSettings(EXTENSION).forEach((_, secret) -> canaries.add(secret.reveal()));
        hush("rotate certificate -f " + spec());
        hush("emit bicep -f %s --directory %s".formatted(spec(), path("templates")));
        hush("emit arm -f %s --directory %s".formatted(spec(), path("templates")));
        hush("emit script -f " + spec());
        hush("emit cleanup -f " + spec());
        hush("emit kubernetes -f %s --directory %s".formatted(spec(), path("manifests")));
        hush("init -f %s -r myacrregistry".formatted(path("draft.yaml")));
        hush("schema");
        hush("completion bash");
        hush("share " + path("share"));
    }

    private void client_commands() throws IOException {
        var created = connreg.run("client", "create", "till1", "--debug", "-f", spec())
                .succeeds();
        canaries.add(created.out().strip());
        printing.add(created);
        hush("client create till1 --new-password --password-file %s -f %s".formatted(path("till1.txt"), spec()));
        canaries.add(Files.readString(connreg.folder().resolve("till1.txt")).strip());
        hush("client create till2 --pull-secret %s --namespace shop -f %s".formatted(path("till2.json"), spec()));
        canaries.add(new ObjectMapper()
                .readTree(connreg.folder().resolve("till2.json").toFile())
                .at("/data/.dockerconfigjson")
                .asText());
        // Files that are to hold a secret.
        Files.delete(connreg.folder().resolve("till1.txt"));
        Files.delete(connreg.folder().resolve("till2.json"));
        hush("client list -f " + spec());
        hush("client delete till1 --yes -f " + spec());
    }

    private void extension_commands() {
        hush("k8s-extension show -n myconnectedregistry" + ON_CLUSTER);
        hush("k8s-extension list" + ON_CLUSTER);
        var secret = "c4nary-of-a-protected-setting";
        canaries.add(secret);
        connreg.write("protected.json", "{\"password\": \"%s\"}".formatted(secret));
        hush("k8s-extension create -n other --extension-type Microsoft.Flux --config-protected-file %s%s"
                .formatted(path("protected.json"), ON_CLUSTER));
        hush("k8s-extension update -n other --yes --config-protected-file %s%s"
                .formatted(path("protected.json"), ON_CLUSTER));
        hush("k8s-extension delete -n other --yes" + ON_CLUSTER);
    }

    private void registry_commands() {
        hush("acr show -n myacrregistry");
        hush("acr update -n myacrregistry --data-endpoint-enabled true");
        hush("acr connected-registry create -r myacrregistry -n child --parent myconnectedregistry --mode ReadOnly"
                + " --repository hello-world");
        for (var verb : List.of("show", "list-client-tokens", "permissions show", "resync")) {
            hush("acr connected-registry " + verb + ONE);
        }
        hush("acr connected-registry list -r myacrregistry");
        hush("acr connected-registry update --log-level Debug" + ONE);
        hush("acr connected-registry permissions update --add busybox" + ONE);
        hush("acr connected-registry repo --remove busybox" + ONE);
        hush("acr connected-registry install info --parent-protocol https" + ONE);
        hush("acr connected-registry get-settings --parent-protocol https" + ONE);
        print("acr connected-registry get-settings --parent-protocol https --generate-password 2 --yes" + ONE);
        print("acr connected-registry install renew-credentials --parent-protocol https --yes" + ONE);
        hush("acr connected-registry delete -r myacrregistry -n child --cleanup --yes");
        hush("acr connected-registry deactivate --yes" + ONE);
    }

    private void token_commands() {
        hush("acr scope-map create -r myacrregistry -n readers --repository hello-world content/read");
        hush("acr scope-map update -r myacrregistry -n readers --add-repository busybox content/read");
        hush("acr scope-map show -r myacrregistry -n readers");
        hush("acr scope-map list -r myacrregistry");
        print("acr token create -r myacrregistry -n reader --scope-map readers");
        hush("acr token update -r myacrregistry -n reader --status disabled");
        print("acr token credential generate -r myacrregistry -n reader --password1");
        hush("acr token show -r myacrregistry -n reader");
        hush("acr token list -r myacrregistry");
        hush("acr token credential delete -r myacrregistry -n reader --password1");
        hush("acr token delete -r myacrregistry -n reader --yes");
        hush("acr scope-map delete -r myacrregistry -n readers --yes");
    }

    private void extension_is_lost() {
        hush("k8s-extension delete --yes -n myconnectedregistry" + ON_CLUSTER);
        hush("acr connected-registry deactivate --yes" + ONE);
    }

    private String generatedConnectionString() {
        var printed = print("acr connected-registry get-settings --parent-protocol https --generate-password 1 --yes"
                        + " --query ACR_REGISTRY_CONNECTION_STRING -o tsv" + ONE)
                .out()
                .strip();
        canaries.add(printed);
        return printed;
    }

    /** Runs a command that has no reason to print a secret. */
    private ConnregRun hush(String line) {
        var run = connreg.run((line + " --debug").split(" ")).succeeds();
        quiet.add(run);
        return run;
    }

    /** Runs a command whose purpose is to print a secret, which is looked for elsewhere from now on. */
    private ConnregRun print(String line) {
        var before = canaries.count();
        var run = connreg.run((line + " --debug").split(" ")).succeeds();
        PASSWORD.matcher(run.out()).results().forEach(found -> canaries.add(found.group(1)));
        CONNECTION_STRING.matcher(run.out()).results().forEach(found -> canaries.add(found.group(1)));
        assertThat(canaries.count()).as("secrets printed by %s", run).isGreaterThan(before);
        printing.add(run);
        return run;
    }

    private void assertHidden() {
        for (var run : quiet) {
            canaries.assertNotIn(run.out() + run.err(), run.toString());
        }
        for (var run : printing) {
            canaries.assertNotIn(run.err(), "standard error of connreg " + String.join(" ", run.words()));
        }
        canaries.assertNotIn(connreg.sandbox().requests().toString(), "what the sandbox remembers");
        canaries.assertNotIn(connreg.sandbox().resources().toString(), "what the sandbox shows");
        canaries.assertNotBelow(connreg.folder(), this::mayHoldSecrets);
    }

    private boolean mayHoldSecrets(Path file) {
        var name = file.getFileName().toString();
        return file.startsWith(connreg.folder().resolve("azure"))
                || name.endsWith(".key")
                || Set.of("connection.txt", "protected.json").contains(name);
    }

    private Stream<String> runs() {
        return Stream.of(quiet, printing).flatMap(List::stream).map(run -> String.join(" ", run.words()));
    }

    private String spec() {
        return path("own-certificate.yaml");
    }

    private String path(String file) {
        return connreg.folder().resolve(file).toString();
    }
}
