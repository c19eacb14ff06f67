package dev.connreg.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

    private static final String TEXT = "registry: {name: contoso}\n# für Läden\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void text_is_read_in_the_encoding_that_its_byte_order_mark_tells(String encoding) throws IOException {
        var file = Files.write(folder.resolve("file"), ("\uFEFF" + TEXT).getBytes(Charset.forName(encoding)));

        assertThat(TextFile.read(file)).isEqualTo(TEXT);
    }

    @Test
    void text_without_a_mark_is_utf_8() throws IOException {
        assertThat(TextFile.read(Files.writeString(folder.resolve("file"), TEXT)))
                .isEqualTo(TEXT);
    }

    @Test
    void file_that_is_no_small_file_is_refused_with_the_reason() throws IOException {
        refuses(folder, "it is a directory: name the file in it");
        refuses(folder.resolve("absent"), "there is no such file");
        refuses(
                Files.write(folder.resolve("latin"), "Läden".getBytes(StandardCharsets.ISO_8859_1)),
                "it is neither UTF-8 nor UTF-16 text: save it as UTF-8");
        refuses(Files.write(folder.resolve("large"), new byte[(16 << 20) + 1]), "it is larger than 16 MiB");
    }

    private static void refuses(Path file, String reason) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> TextFile.read(file))
                .withMessage("file '%s' cannot be read: %s".formatted(file, reason));
    }

    @Test
    void stream_without_an_end_is_refused() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> TextFile.text(endless, "standard input"))
                .withMessageContaining("larger than 16 MiB");
    }
}
