package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no deployment could make is not written either: it is refused by name, with every mistake, before any file. */
class EmitRefusalTest {

    /** What ARM has patterns for, each with a value that does not fit. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("registry.name", "my-registry"),
            Map.entry("registry.resourceGroup", "a/b"),
            Map.entry("registry.subscription", "mine"),
            Map.entry("cluster.name", "-cluster"),
            Map.entry("cluster.resourceGroup", "ends."),
            Map.entry("connectedRegistry.name", "1store"),
            Map.entry("connectedRegistry.parent", "region-1"),
            Map.entry("connectedRegistry.scopeMapName", "a.map"),
            Map.entry("connectedRegistry.syncTokenName", "a_token"),
            Map.entry("connectedRegistry.repositories", "Hello:latest"),
            Map.entry("connectedRegistry.clientTokens", "till_1"),
            Map.entry("extension.name", ".extension"),
            Map.entry("extension.version", "v1"),
            Map.entry("extension.releaseNamespace", "Upper"));

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun emit(String command, Map<String, String> keys) {
        var spec = connreg.spec("bundled-cert-manager");
        var words = new ArrayList<>(List.of("emit", command, "-f", spec, "--directory", "emitted", "--force"));
        keys.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        var run = connreg.runAlone(words.toArray(String[]::new))
                .fails(ExitCode.USAGE)
                .prints("");
        connreg.changedNothing(run);
        assertThat(Files.exists(connreg.folder().resolve("emitted"))).isFalse();
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicep", "arm", "script"})
    void names_that_do_not_fit_the_patterns_of_arm(String command) {
        var run = emit(command, NAMES);

        assertThat(NAMES)
                .allSatisfy((key, value) -> assertThat(run.err().lines())
                        .anyMatch(line -> line.contains(key) && line.contains("'" + value + "'")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicep", "arm"})
    void what_concerns_the_registry_with_the_part_on_the_cluster(String command) {
        for (var option : List.of("--live", "--create-registry")) {
            connreg.refuses(
                    ExitCode.USAGE,
                    connreg.runAlone(
                            "emit", command, "-f", connreg.spec("bundled-cert-manager"), "--part", "cluster", option),
                    "ERROR: --part cluster makes nothing in the registry: leave %s out".formatted(option),
                    "For help, run: connreg emit %s --help".formatted(command));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicep", "arm", "script"})
    void more_permissions_than_a_scope_map_holds(String command) {
        var repositories = IntStream.range(0, 249).mapToObj(i -> "app" + i).collect(Collectors.joining(","));

        assertThat(emit(command, Map.of("connectedRegistry.repositories", repositories))
                        .err())
                .contains("needs 502 permissions in the scope map; at most 500 are allowed, which is 248 repositories");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicep", "arm", "script"})
    void connected_registry_that_is_its_own_parent(String command) {
        assertThat(emit(command, Map.of("connectedRegistry.parent", "MyConnectedRegistry"))
                        .err())
                .contains("'MyConnectedRegistry' cannot be its own parent");
    }
}
