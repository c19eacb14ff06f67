package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.Spelling;
import dev.connreg.spec.reader.SpecKeys;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules for names, against rules said without patterns. */
class NamesProperties {

    private static final Map<Integer, Consumer<String>> LIMITED =
            Map.of(50, Names::registry, 40, Names::connectedRegistry);

    @Property
    void letters_and_digits_are_fine_from_five_to_the_limit(@ForAll("words") String word) {
        LIMITED.forEach((limit, rule) -> {
            var name = "a" + word;
            assertThat(keeps(rule, name)).as(name).isEqualTo(name.length() >= 5 && name.length() <= limit);
        });
    }

    @Property
    void one_other_character_spoils_a_name(@ForAll("words") String word, @ForAll("others") char other) {
        var name = "abcde" + word.substring(0, Math.min(word.length(), 10)) + other + "z";
        assertThat(keeps(Names::registry, name)).isFalse();
        assertThat(keeps(Names::connectedRegistry, name)).isFalse();
        assertThat(keeps(Names::token, name)).isEqualTo(other == '-');
        assertThat(keeps(Names::scopeMap, name)).isEqualTo(other == '-' || other == '_');
        assertThat(keeps(Names::extension, name)).isEqualTo(other == '-' || other == '.');
        assertThat(keeps(Names::repository, name.toLowerCase(Locale.ROOT)))
                .isEqualTo(other == '-' || other == '_' || other == '.' || other == '/');
    }

    @Property
    void spelling_finds_a_key_with_one_letter_wrong(@ForAll("keys") String key, @ForAll("positions") int position) {
        var at = position % key.length();
        var wrong = key.substring(0, at) + "~" + key.substring(at + 1);

        assertThat(Spelling.nearest(wrong, List.of(key, "entirelydifferent"))).contains(key);
        assertThat(Spelling.distance(key, wrong)).isEqualTo(1).isEqualTo(Spelling.distance(wrong, key));
    }

    private static boolean keeps(Consumer<String> rule, String name) {
        try {
            rule.accept(name);
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("'" + name + "'");
            return false;
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .ofMaxLength(55);
    }

    @Provide
    Arbitrary<Character> others() {
        return Arbitraries.chars().range('!', '~').filter(c -> !Character.isLetterOrDigit(c));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(SpecKeys.of("connectedRegistry"));
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 100);
    }
}
