package dev.connreg.az.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonTextTest {

    @Test
    void single_quotes_unless_double_ones_save_escaping() {
        assertThat(PythonText.quoted("a\"b")).isEqualTo("'a\"b'");
        assertThat(PythonText.quoted("a'b")).isEqualTo("\"a'b\"");
        assertThat(PythonText.quoted("a'\"b")).isEqualTo("'a\\'\"b'");
    }

    @Test
    void what_cannot_be_printed_is_escaped() {
        assertThat(PythonText.quoted("\t\n\r\\\0\u00a0\u2028é—\ud83d\ude00"))
                .isEqualTo("'\\t\\n\\r\\\\\\x00\\xa0\\u2028é—\ud83d\ude00'");
    }
}
