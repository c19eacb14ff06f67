package dev.connreg.spec.reader;

import dev.connreg.problem.Location;
import dev.connreg.resource.Names;
import dev.connreg.spec.ConnectedRegistryName;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.NamesSpec;
import dev.connreg.spec.RegistrySpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public final class SpecReader {

    private static final String API_VERSION = "connreg/v1";

    private SpecReader() {}

    /** Options override the file. Throws a Failure with every mistake and its place. */
    public static SpecReading read(Optional<SpecSource> source, List<SpecOverride> overrides) {
        var problems = new Problems();
        var nothing = new SpecNode.Mapping(new Location.Whole(source.map(SpecSource::file)), new LinkedHashMap<>());
        var root = source.flatMap(spec -> new SpecFile(spec, problems).read());
        if (source.isPresent() && root.isEmpty()) {
            // Unreadable: all keys would be reported as missing.
            problems.throwIfAny();
            if (overrides.isEmpty()) {
                problems.add(nothing.location(), "", "is empty: " + SpecFile.STARTS);
                problems.throwIfAny();
            }
        }
        var mapping = new Overrides(problems).apply(root.orElse(nothing), overrides);
        var spec = read(Section.root(mapping, problems));
        problems.throwIfAny();
        return new SpecReading(spec.get(), problems.warnings());
    }

    /** No other version has been there yet: one that is written means that a later connreg is needed, or is a slip. */
    private static void requireKnown(String apiVersion) {
        if (!apiVersion.equals(API_VERSION)) {
            throw new IllegalArgumentException("'%s' is not a version of the spec that is supported: expected %s"
                    .formatted(apiVersion, API_VERSION));
        }
    }

    /** The words for {@code tls.mode}. */
    public static List<String> tlsModes() {
        return Arrays.stream(TlsChoice.values()).map(TlsChoice::word).toList();
    }

    /** Throws a Failure with every mistake and its place. */
    public static NamesSpec readNames(List<SpecOverride> overrides) {
        var problems = new Problems();
        var root = root(overrides, problems);
        var registry = RegistryReader.registry(root.section("registry"));
        var cluster = RegistryReader.cluster(root.section("cluster"), registry);
        var connectedRegistry = ConnectedRegistryReader.names(root.section("connectedRegistry"));
        var extension = root.section("extension").text("name", Names::extension);
        problems.throwIfAny();
        var names = connectedRegistry.get();
        return new NamesSpec(
                registry.get(),
                cluster.get(),
                names.name(),
                names.token(),
                names.scopeMap(),
                List.of(),
                extension.orElse(names.name()),
                Optional.empty());
    }

    /** Throws a Failure with every mistake and its place. */
    public static ConnectedRegistryName readConnectedRegistry(List<SpecOverride> overrides) {
        var problems = new Problems();
        var root = root(overrides, problems);
        var registry = RegistryReader.registry(root.section("registry"));
        var names = ConnectedRegistryReader.names(root.section("connectedRegistry"));
        problems.throwIfAny();
        return new ConnectedRegistryName(registry.get(), names.get().name());
    }

    /** Throws a Failure with every mistake and its place. */
    public static RegistrySpec readRegistry(List<SpecOverride> overrides) {
        var problems = new Problems();
        var root = root(overrides, problems);
        var registry = RegistryReader.registry(root.section("registry"));
        problems.throwIfAny();
        return registry.get();
    }

    /** Of options alone. */
    private static Section root(List<SpecOverride> overrides, Problems problems) {
        var nothing = new SpecNode.Mapping(new Location.Whole(Optional.empty()), new LinkedHashMap<>());
        return Section.root(new Overrides(problems).apply(nothing, overrides), problems);
    }

    private static Supplier<DeploymentSpec> read(Section root) {
        root.text("apiVersion", SpecReader::requireKnown);
        var registry = RegistryReader.registry(root.section("registry"));
        var cluster = RegistryReader.cluster(root.section("cluster"), registry);
        var connectedRegistry = ConnectedRegistryReader.read(root.section("connectedRegistry"));
        var origins = new SecretOriginReader();
        var extension =
                ExtensionReader.read(root.section("extension"), root.section("service"), connectedRegistry, origins);
        var tls = TlsReader.read(root.section("tls"));
        var connectionString = ConnectionStringSourceReader.read(root, origins);
        var keyVault = RegistryReader.keyVault(root, registry);
        return () -> new DeploymentSpec(
                registry.get(),
                cluster.get(),
                connectedRegistry.get(),
                extension.get(),
                tls.get(),
                connectionString.get(),
                keyVault.get());
    }
}
