package dev.connreg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretNamesTest {

    @Test
    void setting_is_called_by_the_words_of_its_key() {
        assertThat(SecretNames.ofSettings(List.of("registry.uploadSecret")))
                .containsEntry("registry.uploadSecret", "settingRegistryUploadSecret");
    }

    /** Resource Manager would take two that differ in case alone for one, and so would a shell's variables. */
    @Test
    void no_two_settings_have_names_that_are_the_same_in_whatever_case() {
        var keys = List.of("a.b", "ab", "aB", "a.b3", "a-b", "a b2", "x.y");

        var names = SecretNames.ofSettings(keys);

        assertThat(names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(keys);
        assertThat(names).containsEntry("a.b", "settingAB").containsEntry("x.y", "settingXY");
    }
}
