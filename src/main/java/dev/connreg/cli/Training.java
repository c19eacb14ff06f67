package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the common commands once, on a sandbox that is there, for the cache of the classes that they all need. */
public final class Training {

    private static final String REGISTRY = "-r myacrregistry -g myresourcegroup";
    private static final String CLUSTER = "-g myresourcegroup -c myarck8scluster -t connectedClusters";

    /** What asks nothing of Azure. */
    static final String LIGHT = "light";

    /** What computes for seconds. */
    static final String KEYS = "keys";

    static final String AZ = "az";

    static final String ALL = "all";

    private static final List<String> LIGHT_COMMANDS = List.of(
            "--version",
            "--help",
            "deploy --help",
            "certificate create --help",
            "acr connected-registry --help",
            "acr connected-registry create --help",
            "emit bicep -f spec.yaml",
            "emit arm -f spec.yaml",
            "certificate create --service-ip 192.100.100.1 --key-kind ec_p256");

    private static final List<String> KEYS_COMMANDS =
            List.of("certificate create --service-ip 192.100.100.1 --overwrite");

    /** What az does too; without what few of its commands need, such as queries. */
    private static final List<String> AZ_COMMANDS = List.of(
            "acr connected-registry create -n trained --repository hello-world " + REGISTRY,
            "acr connected-registry show -n trained " + REGISTRY,
            "acr connected-registry show -n trained -r myacrregistry",
            "acr connected-registry list " + REGISTRY,
            "acr connected-registry get-settings -n trained --parent-protocol https " + REGISTRY,
            "acr connected-registry update -n trained --log-level Debug " + REGISTRY,
            "acr connected-registry delete -n trained --cleanup --yes " + REGISTRY,
            "acr token list " + REGISTRY,
            "acr scope-map list " + REGISTRY,
            "k8s-extension create -n trained --extension-type Microsoft.Flux --config a=b " + CLUSTER,
            "k8s-extension show -n trained " + CLUSTER,
            "k8s-extension list " + CLUSTER,
            "k8s-extension update -y --config a=c -n trained " + CLUSTER,
            "k8s-extension delete -y -n trained " + CLUSTER);

    /** What people run most. */
    private static final List<String> OWN_COMMANDS = List.of(
            "--help",
            "acr connected-registry --help",
            "acr connected-registry create --help",
            "acr connected-registry create --name",
            "what-if -f spec.yaml",
            "deploy -f spec.yaml",
            "deploy -f spec.yaml",
            "status -f spec.yaml",
            "emit bicep -f spec.yaml",
            "emit arm -f spec.yaml",
            "certificate create --service-ip 192.100.100.1 --key-kind ec_p256 --overwrite",
            "deploy -f own.yaml",
            "diagnose -f own.yaml",
            "rotate password -f own.yaml",
            "k8s-extension list -o table " + CLUSTER,
            "k8s-extension show -o yaml -n missing " + CLUSTER,
            "acr connected-registry list -o table " + REGISTRY,
            "acr connected-registry list -r myacrregistry --query [].name -o tsv",
            "cleanup -f own.yaml --yes");

    private Training() {}

    /** Runs those of a kind, the first word, in the folder that is the second; what they print goes nowhere. */
    public static void main(String[] args) throws IllegalAccessException {
        // A class that is not in the cache is read from the jar, with the directory of its thousands of files.
        MethodHandles.lookup().ensureInitialized(Main.class);
        var folder = Path.of(args[1]);
        var variables = Map.of(
                "AZURE_CONFIG_DIR", folder.toString(),
                "REQUESTS_CA_BUNDLE", folder.resolve("ca.pem").toString());
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, new Terminals(false, false, false));
        var environment = new ProgramEnvironment(variables, folder, folder, streams, Clock.systemUTC());
        commands(args[0]).forEach(line -> new Program(environment).run(line.split(" ", -1)));
    }

    /** Each line is split at blanks. */
    private static Stream<String> commands(String kind) {
        return switch (kind) {
            case LIGHT -> LIGHT_COMMANDS.stream();
            case KEYS -> KEYS_COMMANDS.stream();
            case AZ -> AZ_COMMANDS.stream();
            default -> Stream.concat(AZ_COMMANDS.stream(), OWN_COMMANDS.stream());
        };
    }
}
