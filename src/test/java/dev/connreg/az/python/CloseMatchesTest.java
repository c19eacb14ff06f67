package dev.connreg.az.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures from Python 3.11's difflib. */
class CloseMatchesTest {

    @Test
    void likeness_is_twice_the_common_characters_over_all() {
        assertThat(CloseMatches.ratio("abcd", "bcde")).isEqualTo(0.75);
        assertThat(CloseMatches.ratio("", "")).isEqualTo(1);
        assertThat(CloseMatches.ratio("a", "")).isZero();
        assertThat(CloseMatches.ratio("connectedClusters", "connectedcluster")).isCloseTo(0.909090, within(1e-6));
    }

    @Test
    void likeness_depends_on_the_order() {
        assertThat(CloseMatches.ratio("tide", "diet")).isEqualTo(0.25);
        assertThat(CloseMatches.ratio("diet", "tide")).isEqualTo(0.5);
    }

    @Test
    void the_best_come_first_and_of_equals_the_last_of_the_alphabet() {
        assertThat(CloseMatches.of("appel", List.of("ape", "apple", "peach", "puppy"), 0.6))
                .containsExactly("apple", "ape");
        assertThat(CloseMatches.of("ab", List.of("abc", "abd", "abe", "abf"), 0.7))
                .containsExactly("abf", "abe", "abd");
    }

    @Test
    void nothing_is_near_enough() {
        assertThat(CloseMatches.of("foo", List.of("connectedClusters", "appliances"), 0.7))
                .isEmpty();
    }
}
