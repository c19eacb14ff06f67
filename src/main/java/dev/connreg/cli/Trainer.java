package dev.connreg.cli;

import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the caches of classes with which the program starts faster: starts a sandbox, and each {@link Training} in a virtual
 * machine that records. In this one the sandbox's classes would be recorded as well. What asks nothing of Azure has a cache
 * of its own, and so has what az does too with a token that it finds, as a whole cache is read even where little of it is needed.
 */
public final class Trainer {

    private static final String SPEC = """
            registry: {name: myacrregistry, resourceGroup: myresourcegroup}
            cluster: {name: myarck8scluster}
            connectedRegistry: {name: myconnectedregistry, repositories: [hello-world]}
            service: {clusterIP: 192.100.100.1}
            """;

    private static final String OWN_CERTIFICATE =
            SPEC + "tls: {mode: ownCertificate, certificate: tls.crt, key: tls.key}\n";

    /**
     * A cache may hold profiles of methods (JEP 515) as well, for the full compiler. A short run has the quick one, and would
     * compile more for them. The virtual machine passes the option on to the process that writes the cache.
     */
    private static final List<String> WITHOUT_PROFILES = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:-AOTReplayTraining");

    /** RSA keys are computed by the full compiler, which begins sooner with what takes long where it knows that. */
    private static final List<String> WITH_PROFILES = List.of("-XX:TieredStopAtLevel=4");

    private Trainer() {}

    /** Leaves {@code connreg.aot} and {@code connreg-az.aot}, {@code -keys} and {@code -light} in the folder that is the only word. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[0]).toAbsolutePath();
        try (var sandbox = Sandbox.start(SandboxOptions.defaults().withKey(KeyKind.RSA_2048))) {
            sandbox.writeAzureConfiguration(folder);
            Files.writeString(folder.resolve("spec.yaml"), SPEC);
            Files.writeString(folder.resolve("own.yaml"), OWN_CERTIFICATE);
            train(folder, "connreg-light.aot", Training.LIGHT);
            train(folder, "connreg-keys.aot", Training.KEYS);
            train(folder, "connreg.aot", Training.ALL);
            // From here on nothing signs in.
            sandbox.writeToken(folder);
            train(folder, "connreg-az.aot", Training.AZ);
        }
    }

    private static void train(Path folder, String cache, String kind) throws IOException, InterruptedException {
        var training = new ProcessBuilder(training(folder, cache, kind))
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(training::destroyForcibly));
        if (training.waitFor() == 0) {
            force(folder.resolve(cache));
        }
    }

    /** The virtual machine trusts what it finds: half of it on the disk, after the power failed, would end each start. */
    private static void force(Path cache) throws IOException {
        try (var channel = FileChannel.open(cache, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** With the options of this virtual machine: with others, the cache would not be used. */
    private static List<String> training(Path folder, String cache, String kind) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-XX:AOTCacheOutput=" + folder.resolve(cache));
        command.addAll(kind.equals(Training.KEYS) ? WITH_PROFILES : WITHOUT_PROFILES);
        command.addAll(List.of("-cp", withoutSandbox(), Training.class.getName(), kind, folder.toString()));
        return command;
    }

    /** The cache is good for this class path and for any that begins with it. */
    private static String withoutSandbox() {
        return System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    }
}
