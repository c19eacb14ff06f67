package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import dev.connreg.console.StandardStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostResultTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String trouble, String words) {
        var streams = new Streams(
                InputStream.nullInputStream(),
                StandardStream.to(failing(trouble)),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminals(false, false, false));
        return new Program(new ProgramEnvironment(Map.of(), folder, folder, streams, Clock.systemUTC()))
                .run(words.split(" "));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"--version", "deploy --help", "acr token create --help", "emit arm -f SPEC", "sandbox start -d FOLDER"})
    void result_that_cannot_be_written_is_no_success(String words) {
        var spec = Path.of("src/test/resources/specs/no-tls.yaml").toAbsolutePath();

        assertThat(run(
                        "No space left on device",
                        words.replace("SPEC", spec.toString()).replace("FOLDER", folder.toString())))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith(
                        "ERROR: The result could not be written to standard output (No space left on device) and is lost. "
                                + "Changes that the command has made stay.\n");
    }

    @ParameterizedTest
    @CsvSource({"--version", "acr token create --help"})
    void reader_that_has_read_enough_is_no_error(String words) {
        assertThat(run("Broken pipe", words)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
