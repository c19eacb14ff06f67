package dev.connreg.az.grammar;

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
    private static final Pattern DASHES =
            Pattern.compile("^(?<dashes>[-‐‑‒–—―−]*[‐‑‒–—―−][-‐‑‒–—―−]*)(?<name>[a-z][a-z-]*)(=|$)");

    private PastedText() {}

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

    // A word may hold a secret, so it is not repeated.
    private static Optional<String> quotes(String word) {
        var quotes = QUOTES.matcher(word);
        return quotes.find()
                ? Optional.of(
                        "One word has the typographic quotation mark %s, which the shell does not know. Type \" or ' instead."
                                .formatted(quotes.group().replace("=", "")))
                : Optional.empty();
    }

    private static Optional<String> dashes(String word) {
        var option = DASHES.matcher(word);
        if (!option.find()) {
            return Optional.empty();
        }
        var name = option.group("name");
        return Optional.of("'%s' begins with a typographic dash, so it is not an option. Type %s instead."
                .formatted(option.group("dashes") + name, (name.length() == 1 ? "-" : "--") + name));
    }
}
