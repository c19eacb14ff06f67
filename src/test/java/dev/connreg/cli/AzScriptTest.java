package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The scripts for az end where deploy and cleanup end. Who runs them is the az that the system property {@code az} names;
 * without it connreg itself, which has the same words.
 */
@Tag("sweep")
class AzScriptTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @ParameterizedTest
    @EnumSource
    void script_ends_in_the_state_that_deploy_ends_in_and_the_other_leaves_nothing(TutorialMode mode)
            throws IOException, InterruptedException {
        connreg.start(SiteFixture.QUICK);
        var spec = connreg.spec(mode.spec());
        var before = connreg.sandbox().resources();
        connreg.run("deploy", "-f", spec).succeeds();
        var deployed = state();
        connreg.run("cleanup", "-f", spec, "--yes").succeeds();
        var deploy = connreg.run("emit", "script", "-f", spec).succeeds().out();
        var cleanup = connreg.run("emit", "cleanup", "-f", spec).succeeds().out();

        run(deploy);
        state().isSameAs(deployed, "after the script");
        assertThat(connreg.sandbox().protectedSettings(SiteFixture.EXTENSION)).containsOnlyKeys(mode.protectedKeys());
        run(deploy);
        state().isSameAs(deployed, "after the script ran twice");
        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Nothing to do: 6 unchanged.");

        run(cleanup);
        run(cleanup);
        assertThat(connreg.sandbox().resources()).isEqualTo(before);
    }

    @Test
    void script_makes_a_registry_that_is_not_there_and_leaves_it_as_it_is_then()
            throws IOException, InterruptedException {
        assumeThat(System.getProperty("az"))
                .as("connreg itself has no words that make a registry")
                .isNotNull();
        connreg.start(SiteFixture.QUICK);
        var words = List.of("-f", connreg.spec("bundled-cert-manager"), "--set", "registry.name=newregistry");
        var deploy = emit("script", words, "--create-registry");

        run(deploy);
        run(deploy);

        connreg.run(Stream.concat(Stream.of("deploy"), words.stream()).toArray(String[]::new))
                .succeeds()
                .printsAlso("Nothing to do: 6 unchanged.");
        assertThat(connreg.sandbox().requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .filteredOn(request -> request.path().endsWith("/registries/newregistry"))
                .singleElement()
                .satisfies(request -> assertThat(request.body().orElseThrow().toString())
                        .contains("\"Premium\"", "\"dataEndpointEnabled\":true", "\"adminUserEnabled\":false"));

        run(emit("cleanup", words));
        assertThat(connreg.sandbox().resources().keySet())
                .anyMatch(resource -> resource.endsWith("/registries/newregistry"));
    }

    private String emit(String what, List<String> words, String... more) {
        var all = Stream.of(List.of("emit", what), words, List.of(more)).flatMap(List::stream);
        return connreg.run(all.toArray(String[]::new)).succeeds().out();
    }

    /** As az sends it, and a deploy's API version has no {@code authType}. */
    private EndState state() {
        return new EndState(EndState.of(connreg.sandbox()).lines().stream()
                .filter(line -> !line.endsWith("syncProperties authType: \"SyncToken\""))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void run(String script) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", script)
                .directory(connreg.folder().toFile())
                .redirectErrorStream(true);
        var environment = bash.environment();
        environment.putAll(connreg.variables());
        environment.put("PATH", az().getParent() + ":" + environment.get("PATH"));
        environment.put("CONNREG_POLL", "1");
        environment.put("CONNREG_WAIT", "120");
        var process = bash.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    private Path az() throws IOException {
        var az = Files.createDirectories(connreg.folder().resolve("bin")).resolve("az");
        var command = Optional.ofNullable(System.getProperty("az"))
                .orElseGet(() -> "'%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s"
                        .formatted(System.getProperty("java.home"), ConnregProcess.classPath(), Main.class.getName()));
        Files.writeString(az, "#!/bin/sh\nexec %s \"$@\"\n".formatted(command));
        return Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
