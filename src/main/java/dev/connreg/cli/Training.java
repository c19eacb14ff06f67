package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs the common commands once, in one process and on a sandbox that runs in another, so that the virtual machine can
 * write a cache of the classes that they all need. The launcher does so after a build.
 */
public final class Training {

    private static final String REGISTRY = "-r myacrregistry -g myresourcegroup";
    private static final String CLUSTER = "-g myresourcegroup -c myarck8scluster -t connectedClusters";

    /** What people run most; each line is split at blanks. */
    private static final List<String> COMMANDS = List.of(
            "--help",
            "acr connected-registry --help",
            "acr connected-registry create --help",
            "acr connected-registry create --name",
            "what-if -f %s",
            "deploy -f %s",
            "deploy -f %s",
            "status -f %s",
            "emit bicep -f %s",
            "emit arm -f %s",
            "k8s-extension show -n myconnectedregistry " + CLUSTER,
            "k8s-extension list -o table " + CLUSTER,
            "k8s-extension show -o yaml -n missing " + CLUSTER,
            "acr connected-registry show -n myconnectedregistry " + REGISTRY,
            "acr connected-registry list -o table " + REGISTRY,
            "acr connected-registry list -r myacrregistry --query [].name -o tsv",
            "acr connected-registry get-settings -n myconnectedregistry --parent-protocol https " + REGISTRY,
            "acr connected-registry create -n trained --repository hello-world " + REGISTRY,
            "acr connected-registry update -n trained --log-level Debug " + REGISTRY,
            "acr connected-registry delete -n trained --cleanup --yes " + REGISTRY,
            "acr token list " + REGISTRY,
            "acr scope-map list " + REGISTRY,
            "k8s-extension update -y --config a=b -n myconnectedregistry " + CLUSTER,
            "cleanup -f %s --yes");

    private Training() {}

    /**
     * Runs them all; what they print goes nowhere.
     *
     * @param args the folder that {@code sandbox start} filled, and a spec
     */
    public static void main(String[] args) {
        var folder = Path.of(args[0]).toAbsolutePath();
        var variables = Map.of(
                "AZURE_CONFIG_DIR", folder.toString(),
                "REQUESTS_CA_BUNDLE", folder.resolve("ca.pem").toString());
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, new Terminals(false, false, false));
        var environment = new ProgramEnvironment(variables, folder, folder, streams, Clock.systemUTC());
        for (var line : COMMANDS) {
            var words = Arrays.stream(line.split(" ", -1)).map(word -> word.equals("%s") ? args[1] : word);
            new Program(environment).run(words.toArray(String[]::new));
        }
    }
}
