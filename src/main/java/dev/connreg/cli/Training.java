package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the common commands once, so that the virtual machine can write a cache of the classes that they all need. */
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

    private static final String SPEC = """
            registry: {name: myacrregistry, resourceGroup: myresourcegroup}
            cluster: {name: myarck8scluster}
            connectedRegistry: {name: myconnectedregistry, repositories: [hello-world]}
            service: {clusterIP: 192.100.100.1}
            """;

    private Training() {}

    /** Runs them all in a folder, the only word; what they print goes nowhere. */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        var spec = Files.writeString(folder.resolve("spec.yaml"), SPEC).toString();
        try (var libraries = isolated();
                var _ = sandbox(libraries, folder)) {
            run(folder, spec);
        }
    }

    /** The sandbox's classes are not wanted in the cache, which takes those of the system's loader alone. */
    private static URLClassLoader isolated() throws MalformedURLException {
        var jars = new ArrayList<URL>();
        for (var jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(Path.of(jar).toUri().toURL());
        }
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static AutoCloseable sandbox(ClassLoader loader, Path folder) throws ReflectiveOperationException {
        var options = loader.loadClass("dev.connreg.sandbox.SandboxOptions");
        var type = loader.loadClass("dev.connreg.sandbox.Sandbox");
        var sandbox = type.getMethod("start", options)
                .invoke(null, options.getMethod("defaults").invoke(null));
        type.getMethod("writeAzureConfiguration", Path.class).invoke(sandbox, folder);
        return (AutoCloseable) sandbox;
    }

    private static void run(Path folder, String spec) {
        var variables = Map.of(
                "AZURE_CONFIG_DIR", folder.toString(),
                "REQUESTS_CA_BUNDLE", folder.resolve("ca.pem").toString());
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, new Terminals(false, false, false));
        var environment = new ProgramEnvironment(variables, folder, folder, streams, Clock.systemUTC());
        for (var line : COMMANDS) {
            var words = Arrays.stream(line.split(" ", -1)).map(word -> word.equals("%s") ? spec : word);
            new Program(environment).run(words.toArray(String[]::new));
        }
    }
}
