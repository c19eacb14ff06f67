package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredDefaultsTest {

    private final FakeCommandLine line = new FakeCommandLine(
            Path.of("."), "", Map.of("defaults.room", "cellar", "core.output", "TSV", "defaults.subscription", "mine"));

    @Test
    void a_required_option_with_a_configured_default_is_not_required() {
        var made = (FakeCommands.Make) line.run("box", "make", "-n", "b").command();
        assertThat(made.room).isEqualTo("cellar");
    }

    @Test
    void what_is_typed_wins() {
        assertThat(line.make().room).isEqualTo("attic");
        assertThat(line.make("-o", "yaml").global.output).isEqualTo("yaml");
    }

    @Test
    void global_options_have_configured_defaults_too() {
        var global = line.run("box", "show").global();
        assertThat(global.output).isEqualTo("tsv");
        assertThat(global.subscription).contains("mine");
    }

    @Test
    void declared_defaults_hold_where_nothing_is_configured() {
        assertThat(line.make().colour).isEqualTo("Blue");
    }
}
