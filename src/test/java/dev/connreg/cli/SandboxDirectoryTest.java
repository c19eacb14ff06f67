package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files of a sandbox's directory, as a shell reads them. */
@DisabledOnOs(OS.WINDOWS)
class SandboxDirectoryTest {

    private static final String SHOW = "; echo ${AZURE_CONFIG_DIR-unset} ${REQUESTS_CA_BUNDLE-unset}";

    private static Sandbox sandbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void a_name_with_quotes_and_commands_is_a_name() throws IOException {
        var odd = folder.resolve("a';touch $(echo X);'b c");
        var directory = written(odd);

        assertThat(shell(directory.on() + SHOW, Map.of())).isEqualTo("%s %s/ca.pem\n".formatted(odd, odd));
        assertThat(folder.resolve("X")).doesNotExist();
    }

    @Test
    void env_off_gives_back_what_was_there() throws IOException {
        var directory = written(folder.resolve("sandbox"));
        var twice = directory.on() + ";" + directory.on() + ";" + directory.off() + ";" + directory.off() + SHOW;

        assertThat(shell(twice, Map.of("REQUESTS_CA_BUNDLE", "/of/the/company.pem")))
                .isEqualTo("unset /of/the/company.pem\n");
    }

    @Test
    void the_next_sandbox_starts_without_what_az_keeps_of_the_last_one() throws IOException {
        var path = folder.resolve("sandbox");
        written(path);
        Files.writeString(path.resolve("msal_token_cache.json"), "{}");

        SandboxDirectory.claim(path).close();

        assertThat(path.resolve("msal_token_cache.json")).doesNotExist();
        assertThat(path.resolve("env")).doesNotExist();
    }

    private static SandboxDirectory written(Path path) throws IOException {
        try (var directory = SandboxDirectory.claim(path)) {
            directory.write(sandbox);
            return directory;
        }
    }

    private String shell(String line, Map<String, String> variables) throws IOException {
        var builder = new ProcessBuilder("sh", "-euc", line)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
