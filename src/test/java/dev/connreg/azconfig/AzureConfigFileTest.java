package dev.connreg.azconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureConfigFileTest {

    @TempDir
    private Path home;

    @Test
    void settings_are_read_as_python_reads_them() throws IOException {
        write("""
                # a comment
                [defaults]
                Group = my group = yours
                acr: contoso
                ; another
                empty =
                long = first
                  second
                [Other]
                group=theirs
                """);
        var config = AzureConfigFile.read(Map.of(), home);

        assertThat(config.get("defaults", "group")).contains("my group = yours");
        assertThat(config.get("defaults", "ACR")).contains("contoso");
        assertThat(config.get("defaults", "empty")).contains("");
        assertThat(config.get("defaults", "long")).contains("first\nsecond");
        assertThat(config.get("Other", "group")).contains("theirs");
        assertThat(config.get("other", "group")).isEmpty();
    }

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        write("[defaults]\ngroup = file\n");

        assertThat(AzureConfigFile.read(Map.of("AZURE_DEFAULTS_GROUP", "variable"), home)
                        .get("defaults", "group"))
                .contains("variable");
    }

    @Test
    void the_directory_can_be_named() throws IOException {
        var other = Files.createDirectories(home.resolve("other"));
        Files.writeString(other.resolve("config"), "[core]\noutput = tsv\n");

        assertThat(AzureConfigFile.read(Map.of("AZURE_CONFIG_DIR", other.toString()), home)
                        .get("core", "output"))
                .contains("tsv");
    }

    /** As az does, which takes the name as it stands there. */
    @Test
    void tilde_in_the_name_of_the_directory_is_no_home() throws IOException {
        var other = Files.createDirectories(home.resolve("other"));
        Files.writeString(other.resolve("config"), "[core]\noutput = tsv\n");

        assertThat(AzureConfigFile.read(Map.of("AZURE_CONFIG_DIR", "~/other"), home)
                        .get("core", "output"))
                .isEmpty();
    }

    @Test
    void without_a_file_nothing_is_set() {
        var config = AzureConfigFile.read(Map.of(), home);

        assertThat(config.get("core", "output")).isEmpty();
        assertThat(config.flag("core", "only_show_errors")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "Yes,true", "TRUE,true", "on,true", "0,false", "no,false", "False,false", "OFF,false"})
    void flags_are_azs_words(String word, boolean value) {
        var config = AzureConfigFile.read(Map.of("AZURE_CORE_ONLY_SHOW_ERRORS", word), home);

        assertThat(config.flag("core", "only_show_errors")).isEqualTo(value);
    }

    @Test
    void another_word_is_no_flag() {
        var config = AzureConfigFile.read(Map.of("AZURE_CORE_ONLY_SHOW_ERRORS", "maybe"), home);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.flag("core", "only_show_errors"))
                .withMessageContainingAll("AZURE_CORE_ONLY_SHOW_ERRORS", "maybe");
    }

    private void write(String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".azure")).resolve("config"), text);
    }
}
