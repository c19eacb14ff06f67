package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
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
