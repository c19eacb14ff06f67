package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void all_is_well_where_all_was_written() {
        var stream = StandardStream.to(OutputStream.nullOutputStream());

        stream.print("result");

        assertThat(stream.failure()).isEmpty();
    }
}
