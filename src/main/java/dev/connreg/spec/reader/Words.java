package dev.connreg.spec.reader;

import dev.connreg.problem.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words of which one must be chosen, in any case: Azure takes them so. */
record Words<E extends Enum<E>>(List<E> values, Function<E, String> word) {

    static <E extends Enum<E>> Words<E> of(Class<E> type, Function<E, String> word) {
        return new Words<>(Arrays.asList(type.getEnumConstants()), word);
    }

    /** Refuses other words, with the one that may have been meant. */
    Consumer<String> rule(String what) {
        return text -> {
            if (find(text).isEmpty()) {
                throw new IllegalArgumentException(
                        "'%s' is not a valid %s: %s".formatted(text, what, suggestion(text)));
            }
        };
    }

    /** The value that the word means. */
    Optional<E> find(String text) {
        return values.stream()
                .filter(value -> word.apply(value).equalsIgnoreCase(text))
                .findFirst();
    }

    private String suggestion(String text) {
        var words = values.stream().map(word).toList();
        return Spelling.nearest(text, words)
                .map("did you mean %s?"::formatted)
                .orElseGet(() -> words.stream().collect(Collectors.joining(", ", "expected one of: ", "")));
    }
}
