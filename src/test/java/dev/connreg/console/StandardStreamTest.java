package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardStreamTest {

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device,true",
        "Bad file descriptor,true",
        "Broken pipe,false",
        "The pipe is being closed,false"
    })
    void what_could_not_be_written_is_remembered_unless_nobody_reads_any_more(String message, boolean failed) {
        var stream = StandardStream.to(failing(message));

        stream.print("result");

        assertThat(stream.failure()
                        .map(Throwable::getMessage)
                        .filter(message::equals)
                        .isPresent())
                .isEqualTo(failed);
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--,true", "rw-r-----,true", "rw-----w-,false", "rw-------,false"})
    void file_that_others_can_read_is_known(String permissions, boolean isRead, @TempDir Path folder)
            throws IOException {
        var file = Files.createFile(folder.resolve("result"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        var link = Files.createSymbolicLink(folder.resolve("1"), file);

        assertThat(StandardStream.to(OutputStream.nullOutputStream(), link).isReadByOthers())
                .isEqualTo(isRead);
        assertThat(StandardStream.to(OutputStream.nullOutputStream(), folder).isReadByOthers())
                .isFalse();
    }

    @Test
    void all_is_well_where_all_was_written() {
        var stream = StandardStream.to(OutputStream.nullOutputStream());

        stream.print("result");

        assertThat(stream.failure()).isEmpty();
    }
}
