package dev.connreg.spec.reader;

import dev.connreg.problem.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words of which one must be chosen, case-insensitive as in Azure. */
record Choices<E extends Enum<E>>(List<E> values, Function<E, String> word) {

    static <E extends Enum<E>> Choices<E> of(Class<E> type, Function<E, String> word) {
        return new Choices<>(Arrays.asList(type.getEnumConstants()), word);
    }

    Consumer<String> rule(String what) {
        return text -> {
            if (find(text).isEmpty()) {
                throw new IllegalArgumentException(
                        "'%s' is not a valid %s: %s".formatted(text, what, suggestion(text)));
            }
        };
    }

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
