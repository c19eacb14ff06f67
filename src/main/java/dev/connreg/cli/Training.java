package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the common commands once on a sandbox, all in one process, for a cache of the classes that they load. */
public final class Training {

    private static final String REGISTRY = "-r myacrregistry -g myresourcegroup";
    private static final String CLUSTER = "-g myresourcegroup -c myarck8scluster -t connectedClusters";

    private static final String SPEC = """
            registry: {name: myacrregistry, resourceGroup: myresourcegroup}
            cluster: {name: myarck8scluster}
            connectedRegistry: {name: myconnectedregistry, repositories: [hello-world]}
            service: {clusterIP: 192.100.100.1}
            """;

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
     * @param args an empty folder, for the spec and the sign-in
     * @throws IOException if the folder cannot be written
     * @throws ReflectiveOperationException if the sandbox cannot be started
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var folder = Path.of(args[0]).toAbsolutePath();
        var spec = Files.writeString(folder.resolve("spec.yaml"), SPEC).toString();
        try (var loader = loaderOfItsOwn();
                var _ = sandbox(loader, folder)) {
            COMMANDS.forEach(command -> run(command, spec, folder));
        }
    }

    // Of what this program's own loader loads here, the virtual machine loads all at each start.
    private static URLClassLoader loaderOfItsOwn() throws IOException {
        var jar = Path.of(System.getProperty("java.class.path")).toUri().toURL();
        return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    private static Closeable sandbox(ClassLoader loader, Path folder) throws ReflectiveOperationException {
        return (Closeable) loader.loadClass(TrainingSandbox.class.getName())
                .getMethod("start", Path.class)
                .invoke(null, folder);
    }

    private static void run(String command, String spec, Path folder) {
        var variables = Map.of(
                "AZURE_CONFIG_DIR", folder.toString(),
                "REQUESTS_CA_BUNDLE", folder.resolve("ca.pem").toString());
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, new Terminals(false, false, false));
        var environment = new ProgramEnvironment(variables, folder, folder, streams, Clock.systemUTC());
        var words = Arrays.stream(command.split(" ", -1)).map(word -> word.equals("%s") ? spec : word);
        new Program(environment).run(words.toArray(String[]::new));
    }
}
