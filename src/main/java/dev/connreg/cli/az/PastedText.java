package dev.connreg.cli.az;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sees what a command line copied from a web page or a word processor often has and no one sees: a blank behind the backslash
 * at a line's end, quotation marks and dashes that only look like the shell's.
 */
final class PastedText {

    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»]|^[‘’‚]|[‘’]$|=[‘’‚]");
    private static final Pattern DASHES = Pattern.compile("^[-‐‑‒–—―−]*[‐‑‒–—―−][-‐‑‒–—―−]*(?=\\p{Alpha})");

    private PastedText() {}

    /** One line for each kind of thing found. */
    static List<String> advice(List<String> words) {
        return Stream.<Function<String, Optional<String>>>of(PastedText::blank, PastedText::quotes, PastedText::dashes)
                .flatMap(kind -> words.stream()
                        .flatMap(word -> kind.apply(word).stream())
                        .limit(1))
                .toList();
    }

    private static Optional<String> blank(String word) {
        return word.isEmpty() || !word.chars().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c))
                ? Optional.empty()
                : Optional.of(
                        "One word is only a blank: a backslash followed by a blank ends the command line here, and what"
                                + " follows is run as another command. Remove the blank after the backslash.");
    }

    private static Optional<String> quotes(String word) {
        return QUOTES.matcher(word).find()
                ? Optional.of(
                        "'%s' has typographic quotation marks, which the shell does not know. Type \" or ' instead."
                                .formatted(word))
                : Optional.empty();
    }

    private static Optional<String> dashes(String word) {
        var dashes = DASHES.matcher(word);
        if (!dashes.find()) {
            return Optional.empty();
        }
        var name = word.substring(dashes.end());
        return Optional.of("'%s' begins with a typographic dash, so it is no option. Type %s instead."
                .formatted(word, (name.length() == 1 ? "-" : "--") + name));
    }
}
