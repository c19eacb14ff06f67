package dev.connreg.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {

    @TempDir
    private Path folder;

    @Test
    void files_that_were_put_in_place_are_taken_back_where_a_later_one_cannot_be() throws IOException {
        var first = Files.writeString(folder.resolve("first"), "old");
        var second = folder.resolve("second");
        var third = folder.resolve("third");

        try (var files = new FileSet()) {
            files.add(first, "new", FileSet.Readers.ANYONE);
            files.add(second, "new", FileSet.Readers.OWNER);
            files.add(third, "new", FileSet.Readers.ANYONE);
            // Comes in the way after the check, as a file that others write may.
            Files.createDirectories(third.resolve("in/the/way"));
            Files.delete(only(".third."));

            assertThatExceptionOfType(IOException.class).isThrownBy(files::commit);
        }

        assertThat(first).hasContent("old");
        assertThat(second).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("first", "third");
    }

    @Test
    void what_is_no_file_is_not_replaced() throws IOException {
        try (var files = new FileSet()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> files.add(folder, "new", FileSet.Readers.ANYONE))
                    .withMessageContaining("it is not a regular file");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void directories_are_created_only_for_files_that_stay() throws IOException {
        var file = folder.resolve("new/directory/file");

        try (var files = new FileSet()) {
            files.add(file, "new", FileSet.Readers.ANYONE);
        }
        assertThat(folder).isEmptyDirectory();

        try (var files = new FileSet()) {
            files.add(file, "new", FileSet.Readers.ANYONE);
            files.commit();
            assertThat(files.created()).containsExactly(folder.resolve("new"), folder.resolve("new/directory"));
        }
        assertThat(file).hasContent("new");
    }

    private Path only(String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
