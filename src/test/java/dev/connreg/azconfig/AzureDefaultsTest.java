package dev.connreg.azconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureDefaultsTest {

    @TempDir
    Path directory;

    @Test
    void the_environment_comes_before_the_files() throws IOException {
        write(".azure", "[defaults]\ngroup = of-file\nacr = mine\n");
        write("work/.azure", "[defaults]\ngroup = here\n");
        var environment = Map.of("AZURE_DEFAULTS_GROUP", "typed");

        assertThat(find("defaults", "group", environment)).contains("typed");
        assertThat(find("defaults", "acr", environment)).contains("mine");
    }

    @Test
    void an_empty_value_is_no_default_and_hides_the_others() throws IOException {
        write(".azure", "[defaults]\ngroup = everywhere\nacr = mine\n[core]\noutput =\n");
        write("work/.azure", "[defaults]\ngroup =\n");

        assertThat(find("defaults", "group", Map.of())).isEmpty();
        assertThat(find("core", "output", Map.of())).isEmpty();
        assertThat(find("defaults", "acr", Map.of("AZURE_DEFAULTS_ACR", ""))).isEmpty();
    }

    @Test
    void defaults_of_a_project_directory_come_first_but_nothing_else_of_it() throws IOException {
        write(".azure", "[defaults]\ngroup = everywhere\n[core]\noutput = json\n");
        write("work/.azure", "[defaults]\ngroup = here\n[core]\noutput = tsv\n");

        assertThat(find("defaults", "group", Map.of())).contains("here");
        assertThat(find("core", "output", Map.of())).contains("json");
    }

    @Test
    void a_project_directory_is_called_as_the_one_of_az_is() throws IOException {
        write("settings", "[defaults]\ngroup = everywhere\n");
        write("work/.azure", "[defaults]\ngroup = here\n");
        write("work/deep/settings", "[defaults]\ngroup = deep\n");

        assertThat(find(
                        "defaults",
                        "group",
                        Map.of("AZURE_CONFIG_DIR", directory.resolve("settings").toString())))
                .contains("deep");
    }

    @Test
    void without_a_file_there_are_no_defaults() {
        assertThat(find("defaults", "group", Map.of())).isEmpty();
    }

    @Test
    void a_local_file_that_az_cannot_read_is_named() throws IOException {
        write("work/.azure", "[defaults]\ngroup\n");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> find("defaults", "group", Map.of()))
                .withMessageContainingAll(
                        directory.resolve("work/.azure/config").toString(), "line 2");
    }

    private void write(String folder, String text) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve(folder)).resolve("config"), text);
    }

    private Optional<String> find(String section, String name, Map<String, String> environment) {
        return AzureDefaults.read(environment, directory, directory.resolve("work/deep"))
                .find(section, name);
    }
}
