package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.SecretSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The graph of a site as one sees the files of its secrets from a directory: that in which a template is deployed. */
public final class SecretFiles {

    private SecretFiles() {}

    /** Names that are absolute remain so. */
    public static DeploymentGraph seenFrom(DeploymentGraph graph, Path directory) {
        UnaryOperator<String> name = path -> seenFrom(Path.of(path), directory);
        return new DeploymentGraph(
                graph.parameters().stream()
                        .map(parameter -> seen(parameter, name))
                        .toList(),
                graph.nodes());
    }

    private static Parameter seen(Parameter parameter, UnaryOperator<String> name) {
        return parameter
                .source()
                .map(source -> parameter.withSource(seen(source, name)))
                .orElse(parameter);
    }

    private static SecretSource seen(SecretSource source, UnaryOperator<String> name) {
        return switch (source) {
            case SecretSource.Certificates(var path) -> new SecretSource.Certificates(name.apply(path));
            case SecretSource.LastCertificate(var path) -> new SecretSource.LastCertificate(name.apply(path));
            case SecretSource.PrivateKey(var path) -> new SecretSource.PrivateKey(name.apply(path));
            case SecretSource.TextFile(var path) -> new SecretSource.TextFile(name.apply(path));
            case SecretSource.InVault(var vault, var called, var origin) ->
                new SecretSource.InVault(vault, called, origin.map(inner -> seen(inner, name)));
            case SecretSource.EnvironmentVariable _ -> source;
        };
    }

    private static String seenFrom(Path file, Path directory) {
        if (file.isAbsolute()) {
            return file.toString();
        }
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return real(directory)
                .relativize(real(folder).resolve(file.getFileName()))
                .toString();
    }

    /** Without links, which {@code ..} does not go back through; a directory may be made later. */
    private static Path real(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            var parent = path.getParent();
            return Files.exists(path) || parent == null
                    ? path.toRealPath()
                    : real(parent).resolve(path.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
