package dev.connreg.az.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees what settings files that were copied from a web page or written by a shell often have and JSON does not know. */
final class JsonAdvice {

    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»‘’]");
    private static final Pattern VARIABLE = Pattern.compile(":\\s*(?<variable>\\$)");

    private JsonAdvice() {}

    static String on(String text) {
        return Stream.<Function<String, Optional<String>>>of(JsonAdvice::quotes, JsonAdvice::variables)
                .flatMap(kind -> kind.apply(text).stream())
                .map(advice -> "\n" + advice)
                .collect(Collectors.joining());
    }

    private static Optional<String> quotes(String text) {
        var quotes = QUOTES.matcher(text);
        return quotes.find()
                ? Optional.of("It has the typographic quotation mark %s in line %d. Type \" instead."
                        .formatted(quotes.group(), line(text, quotes.start())))
                : Optional.empty();
    }

    private static Optional<String> variables(String text) {
        var variable = VARIABLE.matcher(text);
        return variable.find()
                ? Optional.of(
                        ("A value in line %d begins with $ and has no quotation marks. No shell replaces variables in a"
                                        + " file: put the value itself there, between quotation marks.")
                                .formatted(line(text, variable.start("variable"))))
                : Optional.empty();
    }

    private static long line(String text, int index) {
        return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
