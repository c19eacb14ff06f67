package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.Location;
import dev.connreg.problem.Problem;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.NamesSpec;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecReading;
import dev.connreg.spec.reader.SpecSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what is deployed: a file, options, or a file that options override. */
final class SpecOptions {

    /** The options that give what a spec must have. */
    private static final Map<String, String> OPTIONS = Map.of(
            "registry.name", "--registry",
            "registry.resourceGroup", "--resource-group",
            "cluster.name", "--cluster-name",
            "connectedRegistry.name", "--name",
            "connectedRegistry.repositories", "--repository",
            "service.clusterIP", "--service-ip",
            "tls.certificate", "--certificate",
            "tls.key", "--key",
            "tls.secretName", "--tls-secret");

    private final Services services;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec commandSpec;

    @Option(
            names = {"--file", "-f"},
            paramLabel = "FILE",
            description = "The spec, YAML or JSON; - is standard input. Options override it.")
    @Nullable
    private Path file;

    @Option(
            names = {"--registry", "-r"},
            paramLabel = "NAME",
            description = "The cloud registry (registry.name).")
    @Nullable
    private String registry;

    @Option(
            names = {"--resource-group", "-g"},
            paramLabel = "NAME",
            description = "Its resource group (registry.resourceGroup).")
    @Nullable
    private String resourceGroup;

    @Option(
            names = {"--name", "-n"},
            paramLabel = "NAME",
            description = "The connected registry (connectedRegistry.name).")
    @Nullable
    private String name;

    @Option(
            names = {"--cluster-name", "-c"},
            paramLabel = "NAME",
            description = "The Arc-enabled cluster (cluster.name).")
    @Nullable
    private String clusterName;

    @Option(
            names = "--cluster-resource-group",
            paramLabel = "NAME",
            description = "The cluster's resource group, if it is not the registry's (cluster.resourceGroup).")
    @Nullable
    private String clusterResourceGroup;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any key of the spec by its dotted path, such as tls.mode=ownCertificate; repeatable.")
    private List<String> set = List.of();

    SpecOptions(Services services) {
        this.services = services;
    }

    /**
     * Reads and checks it.
     *
     * @throws Failure with every mistake
     */
    SpecReading read(List<SpecOverride> further) {
        var reading = explained(
                SpecReader::read,
                Stream.of(overrides(), further).flatMap(List::stream).toList());
        if (source().filter(SpecSource.Piped.class::isInstance).isPresent()
                && reading.spec().connectionString() instanceof ConnectionStringSource.FromStandardInput) {
            throw new Failure("Standard input holds the spec, so it cannot hold the connection string as well. "
                    + "Give that as connectionString.file or connectionString.environment.");
        }
        return reading;
    }

    private Optional<SpecSource> source() {
        return Optional.ofNullable(file)
                .map(path -> path.toString().equals("-")
                        ? new SpecSource.Piped(services.environment().streams().in())
                        : new SpecSource.Stored(path));
    }

    private <T> T explained(
            BiFunction<Optional<SpecSource>, List<SpecOverride>, T> read, List<SpecOverride> overrides) {
        if (file == null && overrides.isEmpty()) {
            throw new ParameterException(
                    commandSpec.commandLine(),
                    "Nothing says which connected registry: name a spec with --file, or give --registry, --resource-group, "
                            + "--cluster-name and --name");
        }
        try {
            return read.apply(source(), overrides);
        } catch (Failure e) {
            throw file == null
                    ? new Failure(
                            e.findings().stream().map(SpecOptions::withOption).toList(), e.exitCode())
                    : e;
        }
    }

    /** Without a file, a missing key has no location; name the option instead. */
    private static Finding withOption(Finding finding) {
        return finding instanceof Problem(Location.Whole _, var path, var _) && OPTIONS.containsKey(path)
                ? new Finding.Message(
                        "%s is missing: give %s, or name a spec with --file".formatted(path, OPTIONS.get(path)))
                : finding;
    }

    /**
     * As {@link #read(List)}, for commands that look at what is there or take it down: they need names only.
     *
     * @throws Failure with every mistake
     */
    NamesSpec readNames(Console console) {
        if (file == null) {
            return explained((_, overrides) -> SpecReader.readNames(overrides), overrides());
        }
        var reading = read(List.of());
        SpecPlan.warn(console, reading);
        return NamesSpec.of(reading.spec());
    }

    private List<SpecOverride> overrides() {
        return Stream.of(
                        set.stream().map(this::any),
                        text("--registry", "registry.name", registry),
                        text("--resource-group", "registry.resourceGroup", resourceGroup),
                        text("--name", "connectedRegistry.name", name),
                        text("--cluster-name", "cluster.name", clusterName),
                        text("--cluster-resource-group", "cluster.resourceGroup", clusterResourceGroup))
                .flatMap(some -> some)
                .toList();
    }

    private SpecOverride any(String word) {
        var equals = word.indexOf('=');
        if (equals < 1 || Stream.of(word.substring(0, equals).split("\\.", -1)).anyMatch(String::isBlank)) {
            throw new ParameterException(
                    commandSpec.commandLine(),
                    "--set takes a key and its value, such as --set tls.mode=none, not '%s'".formatted(word));
        }
        var key = word.substring(0, equals);
        return new SpecOverride.Anything("--set " + key, key, word.substring(equals + 1));
    }

    static Stream<SpecOverride> text(String option, String key, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(new SpecOverride.Text(option, key, value));
    }
}
