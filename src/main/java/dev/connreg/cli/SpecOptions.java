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

/** Says what is deployed: a file, options, or a file that options override. */
final class SpecOptions implements OptionGroup {

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

    private final OwnOption<Path> file =
            OwnOption.file("FILE", "The spec, YAML or JSON; - is standard input. Options override it.", "--file", "-f");

    private final OwnOption<String> registry =
            OwnOption.text("NAME", "The cloud registry (registry.name).", "--registry", "-r");

    private final OwnOption<String> resourceGroup =
            OwnOption.text("NAME", "Its resource group (registry.resourceGroup).", "--resource-group", "-g");

    private final OwnOption<String> name =
            OwnOption.text("NAME", "The connected registry (connectedRegistry.name).", "--name", "-n");

    private final OwnOption<String> clusterName =
            OwnOption.text("NAME", "The Arc-enabled cluster (cluster.name).", "--cluster-name", "-c");

    private final OwnOption<String> clusterResourceGroup = OwnOption.text(
            "NAME",
            "The cluster's resource group, if it is not the registry's (cluster.resourceGroup).",
            "--cluster-resource-group");

    private final OwnOption<List<String>> set = OwnOption.texts(
            "KEY=VALUE",
            "Any key of the spec by its dotted path, such as tls.mode=ownCertificate; repeatable.",
            "--set");

    SpecOptions(Services services) {
        this.services = services;
    }

    @Override
    public List<OwnOption<?>> options() {
        return List.of(file, registry, resourceGroup, name, clusterName, clusterResourceGroup, set);
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
        return file.given()
                .map(path -> path.toString().equals("-")
                        ? new SpecSource.Piped(services.environment().streams().in())
                        : new SpecSource.Stored(path));
    }

    private <T> T explained(
            BiFunction<Optional<SpecSource>, List<SpecOverride>, T> read, List<SpecOverride> overrides) {
        if (file.given().isEmpty() && overrides.isEmpty()) {
            throw file.misuse(
                    "Nothing says which connected registry: name a spec with --file, or give --registry, --resource-group, "
                            + "--cluster-name and --name");
        }
        try {
            return read.apply(source(), overrides);
        } catch (Failure e) {
            throw file.given().isEmpty()
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
        if (file.given().isEmpty()) {
            return explained((_, overrides) -> SpecReader.readNames(overrides), overrides());
        }
        var reading = read(List.of());
        SpecPlan.warn(console, reading);
        return NamesSpec.of(reading.spec());
    }

    private List<SpecOverride> overrides() {
        return Stream.of(
                        set.given().stream().flatMap(List::stream).map(this::any),
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
            throw set.misuse("--set takes a key and its value, such as --set tls.mode=none, not '%s'".formatted(word));
        }
        var key = word.substring(0, equals);
        return new SpecOverride.Anything("--set " + key, key, word.substring(equals + 1));
    }

    static Stream<SpecOverride> text(String option, String key, OwnOption<String> value) {
        return value.given().<SpecOverride>map(text -> new SpecOverride.Text(option, key, text)).stream();
    }
}
