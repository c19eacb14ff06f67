package dev.connreg.az.grammar;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWordsTest {

    @TempDir
    Path directory;

    @Test
    void a_file_stands_for_its_text_without_the_line_ends_at_its_end() throws IOException {
        Files.writeString(directory.resolve("f"), "a\r\nb\n\n");
        assertThat(expand("@f", "--name=@f", "x==@f", "a@f", "@"))
                .containsExactly("a\nb", "--name=a\nb", "x==@f", "a@f", "@");
    }

    @Test
    void what_cannot_be_read_stays() {
        assertThat(expand("@nope", "@.", "a=@nope", "@a\0b")).containsExactly("@nope", "@.", "a=@nope", "@a\0b");
    }

    @Test
    void a_dash_is_standard_input_once() {
        assertThat(expand("@-", "x=@-")).containsExactly("typed", "x=");
    }

    @Test
    void a_tilde_is_the_home() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("home")).resolve("f"), "at home");
        assertThat(expand("@~/f", "@~")).containsExactly("at home", "@~");
    }

    @Test
    void a_byte_order_mark_goes_and_utf_16_is_read_and_other_bytes_become_base64() throws IOException {
        Files.writeString(directory.resolve("mark"), "\uFEFFé");
        Files.write(directory.resolve("wide"), "\uFEFFé!".getBytes(UTF_16LE));
        Files.write(directory.resolve("bytes"), new byte[] {(byte) 0xff, 0, 1});
        assertThat(expand("@mark", "@wide", "@bytes")).containsExactly("é", "é!", "/wAB");
    }

    private List<String> expand(String... words) {
        var input = new ByteArrayInputStream("typed\n".getBytes(StandardCharsets.UTF_8));
        return new FileWords(directory, directory.resolve("home"), input).expand(List.of(words));
    }
}
