package dev.connreg.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldensTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_golden_fails_its_first_run_only() {
        assertThatThrownBy(() -> goldens().check(Map.of("a/b.txt", "one\n"))).hasMessageContaining("a/b.txt is new");
        assertThatCode(() -> goldens().check(Map.of("a/b.txt", "one\n"))).doesNotThrowAnyException();
    }

    @Test
    void a_difference_is_shown_with_the_way_to_accept_it() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\ntwo\nthree\n");
        assertThatThrownBy(() -> goldens().check(Map.of("a.txt", "one\nzwei\nthree\n")))
                .hasMessageContaining("@@ line 2\n  one\n- two\n+ zwei\n")
                .hasMessageContaining("-Dgoldens.accept=true");
        assertThat(folder.resolve("a.txt")).hasContent("one\ntwo\nthree\n");
    }

    @Test
    void a_missing_newline_at_the_end_is_a_difference() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\n");
        assertThatThrownBy(() -> goldens().check(Map.of("a.txt", "one"))).hasMessageContaining("+ one(no newline)");
    }

    @Test
    void a_golden_that_nothing_generates_fails() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "one\n");
        assertThatThrownBy(() -> goldens().check(Map.of())).hasMessageContaining("old.txt is generated no more");
    }

    @Test
    void accepting_writes_what_is_new_or_differs_and_deletes_the_rest() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "one\n");
        Files.writeString(folder.resolve("a.txt"), "one\n");
        new Goldens(folder, true).check(Map.of("a.txt", "two\n", "b.txt", "new\n"));
        assertThatCode(() -> goldens().check(Map.of("a.txt", "two\n", "b.txt", "new\n")))
                .doesNotThrowAnyException();
    }

    private Goldens goldens() {
        return new Goldens(folder, false);
    }
}
