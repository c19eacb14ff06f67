package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The linter of shell scripts, where there is one. */
final class Shellcheck {

    private Shellcheck() {}

    /**
     * Fails with what it finds.
     *
     * @param scripts their texts by the names of their files
     */
    static void findsNothing(Path folder, Map<String, String> scripts) throws IOException, InterruptedException {
        assumeTrue(isThere(), "there is no shellcheck");
        var words = new ArrayList<>(List.of("shellcheck"));
        for (var script : scripts.entrySet()) {
            Files.writeString(folder.resolve(script.getKey()), script.getValue());
            words.add(script.getKey());
        }
        var run = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(run.waitFor()).isZero();
    }

    private static boolean isThere() throws InterruptedException {
        try {
            var version = new ProcessBuilder("shellcheck", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor(1, TimeUnit.MINUTES) && version.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
