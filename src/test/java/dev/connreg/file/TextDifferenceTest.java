package dev.connreg.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static final String TEXT = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";

    private static String difference(String before, String after) {
        return TextDifference.of(before, after, "old", "new");
    }

    @Test
    void same_texts_do_not_differ() {
        assertThat(difference(TEXT, TEXT)).isEmpty();
        assertThat(difference("", "")).isEmpty();
    }

    @Test
    void changed_line_is_shown_with_three_lines_around_it() {
        assertThat(difference(TEXT, TEXT.replace("f\n", "F\n"))).isEqualTo("""
                --- old
                +++ new
                @@ -3,7 +3,7 @@
                 c
                 d
                 e
                -f
                +F
                 g
                 h
                 i
                """);
    }

    @Test
    void changes_far_from_each_other_are_two_hunks() {
        assertThat(difference(TEXT, TEXT.replace("a\n", "").replace("l\n", "l\nm\n")))
                .isEqualTo("""
                --- old
                +++ new
                @@ -1,4 +1,3 @@
                -a
                 b
                 c
                 d
                @@ -10,3 +9,4 @@
                 j
                 k
                 l
                +m
                """);
    }

    @Test
    void text_that_is_not_there_is_all_new() {
        assertThat(difference("", "a\n")).isEqualTo("--- old\n+++ new\n@@ -0,0 +1 @@\n+a\n");
    }

    @Test
    void last_line_without_an_end_differs_from_one_that_has_it() {
        assertThat(difference("a", "a\n"))
                .isEqualTo("--- old\n+++ new\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    }
}
