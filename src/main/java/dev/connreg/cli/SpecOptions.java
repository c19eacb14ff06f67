package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.Location;
import dev.connreg.problem.Problem;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.NamesSpec;
import dev.connreg.spec.RegistrySpec;
import dev.connreg.spec.SecretOrigin;
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

    private final KeyOptions keys = new KeyOptions();

    SpecOptions(Services services) {
        this.services = services;
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.concat(Stream.of(file), keys.options().stream()).toList();
    }

    /**
     * Reads and checks it.
     *
     * @throws Failure with every mistake
     */
    SpecReading read(List<SpecOverride> further) {
        var overrides =
                Stream.of(keys.overrides(), further).flatMap(List::stream).toList();
        var reading = explained(SpecReader::read, overrides);
        services.isAbout(NamesSpec.of(reading.spec()), fileName(), OverrideWords.of(overrides));
        if (isPiped()) {
            requireOtherSources(reading.spec());
        }
        return reading;
    }

    private static void requireOtherSources(DeploymentSpec spec) {
        if (new ConnectionStringSource.Given(new SecretOrigin.FromStandardInput()).equals(spec.connectionString())) {
            throw twice("the connection string", "connectionString");
        }
        spec.extension().protectedSettings().forEach((key, origin) -> {
            if (origin instanceof SecretOrigin.FromStandardInput) {
                throw twice("the setting '%s'".formatted(key), "extension.protectedSettings." + key);
            }
        });
    }

    private static Failure twice(String what, String key) {
        return new Failure(
                "Standard input holds the spec, so it cannot hold %1$s as well. Give that as %2$s.file or %2$s.environment."
                        .formatted(what, key));
    }

    /** The name of a file that commands can be given again. */
    Optional<String> fileName() {
        return file.given().map(Path::toString).filter(name -> !name.equals("-"));
    }

    /** Whether options say what a file does not, or not so. */
    boolean isOverriding() {
        return !keys.overrides().isEmpty();
    }

    boolean isGiven() {
        return file.given().isPresent() || isOverriding();
    }

    boolean isPiped() {
        return source().filter(SpecSource.Piped.class::isInstance).isPresent();
    }

    private Optional<SpecSource> source() {
        return file.given().map(path -> source(services, path));
    }

    /** What stands behind {@code --file}. */
    static SpecSource source(Services services, Path path) {
        return path.toString().equals("-")
                ? new SpecSource.Piped(services.environment().streams().in())
                : new SpecSource.Stored(path);
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
        return readKnown(console).names();
    }

    /** What is known of a site; no spec where options alone name it. */
    record Known(NamesSpec names, Optional<DeploymentSpec> spec) {}

    /** As {@link #readNames}, for commands that tell more where there is a spec. */
    Known readKnown(Console console) {
        if (file.given().isEmpty()) {
            var names = explained((_, overrides) -> SpecReader.readNames(overrides), keys.overrides());
            services.isAbout(names, Optional.empty(), List.of());
            return new Known(names, Optional.empty());
        }
        var reading = read(List.of());
        SpecPlan.warn(console, reading);
        return new Known(NamesSpec.of(reading.spec()), Optional.of(reading.spec()));
    }

    /**
     * For what is done to a connected registry whatever its cluster is.
     *
     * @throws Failure with every mistake
     */
    ClientTarget readClientTarget(Console console) {
        if (file.given().isEmpty()) {
            return ClientTarget.named(
                    explained((_, overrides) -> SpecReader.readConnectedRegistry(overrides), keys.overrides()));
        }
        var reading = read(List.of());
        SpecPlan.warn(console, reading);
        return ClientTarget.of(reading.spec());
    }

    /**
     * For what is done to all of a registry, which a spec may name too. Options that name a part of it are mistakes.
     *
     * @param mode the option that says what is done
     * @throws Failure with every mistake
     */
    RegistrySpec readRegistry(Console console, String mode) {
        requireWhole(mode);
        if (file.given().isPresent()) {
            return readNames(console).registry();
        }
        if (keys.overrides().isEmpty()) {
            throw file.misuse("%s is about a registry: give --registry and --resource-group, or name a spec with --file"
                    .formatted(mode));
        }
        return explained((_, overrides) -> SpecReader.readRegistry(overrides), keys.overrides());
    }

    private void requireWhole(String mode) {
        keys.overrides().stream()
                .filter(override -> !override.path().startsWith("registry."))
                .findFirst()
                .ifPresent(part -> {
                    throw file.misuse("%s is about all of a registry, so it cannot be combined with %s"
                            .formatted(mode, part.option()));
                });
    }
}
