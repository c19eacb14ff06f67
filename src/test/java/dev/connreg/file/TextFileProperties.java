package dev.connreg.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextFileProperties {

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.strings()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .map(text -> "{\"" + text.replace("\0", "") + "\"}");
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @Property
    void text_in_utf_8_or_utf_16_is_read_with_or_without_a_byte_order_mark(
            @ForAll("json") String text, @ForAll("encodings") Charset encoding, @ForAll boolean mark) {
        var bytes = ((mark ? "\uFEFF" : "") + text).getBytes(encoding);

        assertThat(TextFile.decode(bytes)).contains(text);
    }
}
