package dev.connreg.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of secrets, as one names them in the directory of a template. */
class SecretFilesTest {

    private static final String KEY = "certs/tls.key";

    @TempDir
    private Path folder;

    private static SecretSource seen(SecretSource source, Path directory) {
        var graph = new DeploymentGraph(List.of(Parameter.secure("tlsKey", "Key.", source)), List.of());
        return SecretFiles.seenFrom(graph, directory)
                .parameters()
                .getFirst()
                .source()
                .orElseThrow();
    }

    private static String key(Path directory) {
        return ((SecretSource.PrivateKey) seen(new SecretSource.PrivateKey(KEY), directory)).path();
    }

    @Test
    void file_is_found_from_the_directory_also_from_one_that_is_made_later() {
        assertThat(key(Path.of("out"))).isEqualTo("../" + KEY);
        assertThat(key(Path.of("out/templates"))).isEqualTo("../../" + KEY);
        assertThat(key(Path.of("."))).isEqualTo(KEY);
        assertThat(key(Path.of("certs"))).isEqualTo("tls.key");
        assertThat(folder.resolve("out/" + key(folder.resolve("out"))).normalize())
                .isEqualTo(Path.of(KEY).toAbsolutePath());
    }

    @Test
    void file_is_found_through_a_link() throws IOException {
        var deep = Files.createDirectories(folder.toRealPath().resolve("a/b/c"));
        var link = Files.createSymbolicLink(folder.resolve("link"), deep);

        assertThat(deep.resolve("out/" + key(link.resolve("out"))).normalize())
                .isEqualTo(Path.of("").toRealPath().resolve(KEY));
    }

    @Test
    void absolute_names_and_variables_stay() {
        for (var source : List.of(
                new SecretSource.Certificates("/certs/tls.crt"),
                new SecretSource.TextFile("/secret"),
                new SecretSource.EnvironmentVariable("certs"))) {
            assertThat(seen(source, folder)).isEqualTo(source);
        }
    }

    @Test
    void what_is_put_into_a_vault_is_found_too() {
        var vault = new ResourceGroup("11111111-1111-1111-1111-111111111111", "retail")
                .id()
                .extension("Microsoft.KeyVault/vaults", "secrets");
        var file = new SecretSource.LastCertificate("ca.crt");

        assertThat(seen(new SecretSource.InVault(vault, "key", Optional.of(file)), Path.of("out")))
                .isEqualTo(new SecretSource.InVault(
                        vault, "key", Optional.of(new SecretSource.LastCertificate("../ca.crt"))));
    }
}
