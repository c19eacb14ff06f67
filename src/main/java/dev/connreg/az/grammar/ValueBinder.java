package dev.connreg.az.grammar;

import dev.connreg.az.python.PythonText;
import java.util.List;
import java.util.Locale;

/** Turns the words given for an option into its value, refuses what is not allowed, and puts it into the field. */
final class ValueBinder {

    private final UsageErrors errors;

    ValueBinder(UsageErrors errors) {
        this.errors = errors;
    }

    void bind(CommandOption option, String name, List<String> words) {
        var texts = words.stream().map(word -> converted(option, word)).toList();
        option.take(name, texts.stream().map(text -> chosen(option, text)).toList());
    }

    /** The value of an option that was not given. As in az it need not be one of the choices. */
    void bindDefault(CommandOption option, String text) {
        option.take(option.names().getFirst(), List.of(converted(option, text)));
    }

    /** Before anything is done: az's configuration may hold what the option would be refused, and az then breaks down. */
    void requireChoice(CommandOption option, String configured) {
        if (!option.choices().isEmpty() && !option.acceptedChoices().contains(converted(option, configured))) {
            throw errors.argument(
                    option,
                    "the default in az's configuration, %s of %s, is none of: %s"
                            .formatted(
                                    PythonText.quoted(configured),
                                    option.configured().orElse(""),
                                    String.join(", ", option.choices())));
        }
    }

    private String converted(CommandOption option, String word) {
        try {
            return option.convert(word);
        } catch (IllegalArgumentException refused) {
            throw errors.argument(
                    option, "invalid %s value: %s".formatted(option.valueName(), PythonText.quoted(word)));
        }
    }

    private String chosen(CommandOption option, String text) {
        var choices = option.acceptedChoices();
        if (choices.isEmpty()) {
            return text;
        }
        return choices.stream()
                .filter(choice -> lower(choice).equals(lower(text)))
                .findFirst()
                .orElseThrow(() -> errors.choice(option, text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
