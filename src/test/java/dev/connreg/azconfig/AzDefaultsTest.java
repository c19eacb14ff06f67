package dev.connreg.azconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzDefaultsTest {

    @TempDir
    Path directory;

    @Test
    void the_environment_comes_before_the_file() throws IOException {
        write(".azure", "[defaults]\ngroup = of-file\nacr = mine\n");
        assertThat(find("defaults", "group", Map.of("AZURE_DEFAULTS_GROUP", "typed")))
                .contains("typed");
        assertThat(find("defaults", "acr", Map.of("AZURE_DEFAULTS_GROUP", "typed")))
                .contains("mine");
    }

    @Test
    void the_file_is_read_as_python_reads_it() throws IOException {
        write(
                ".azure",
                "# [defaults]\n[core]\nOutput: table \n; output = tsv\n[defaults]\ngroup=100%%\nempty =\nnonsense\n");
        assertThat(find("core", "output", Map.of())).contains("table");
        assertThat(find("defaults", "group", Map.of())).contains("100%");
        assertThat(find("defaults", "empty", Map.of())).isEmpty();
        assertThat(find("nope", "group", Map.of())).isEmpty();
    }

    @Test
    void defaults_of_a_project_folder_come_first_but_nothing_else_of_it() throws IOException {
        write(".azure", "[defaults]\ngroup = everywhere\n[core]\noutput = json\n");
        write("work/.azure", "[defaults]\ngroup = here\n[core]\noutput = tsv\n");
        assertThat(find("defaults", "group", Map.of())).contains("here");
        assertThat(find("core", "output", Map.of())).contains("json");
    }

    @Test
    void without_a_file_there_are_no_defaults() {
        assertThat(find("defaults", "group", Map.of())).isEmpty();
    }

    private void write(String folder, String text) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve(folder)).resolve("config"), text);
    }

    private Optional<String> find(String section, String name, Map<String, String> environment) {
        return new AzDefaults(environment, directory, directory.resolve("work/deep")).find(section, name);
    }
}
