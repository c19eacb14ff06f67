package dev.connreg.az.grammar;

import dev.connreg.az.python.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the words given for an option into its value, refuses what is not allowed, and puts it into the field. */
final class ValueBinder {

    // Python's int(): blanks around, a sign, single underscores between digits.
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d+(_\\d+)*\\s*");

    private final UsageErrors errors;

    ValueBinder(UsageErrors errors) {
        this.errors = errors;
    }

    void bind(CommandOption option, String name, List<String> words) {
        var texts = words.stream().map(word -> converted(option, word)).toList();
        set(option, name, texts.stream().map(text -> chosen(option, text)).toList());
    }

    /** The value of an option that was not given. As in az it need not be one of the choices. */
    void bindDefault(CommandOption option, String text) {
        set(option, option.names().getFirst(), List.of(converted(option, text)));
    }

    private String converted(CommandOption option, String word) {
        var text = word;
        try {
            for (ITypeConverter<?> converter : option.spec().converters()) {
                text = String.valueOf(converter.convert(text));
            }
            return text;
        } catch (TypeConversionException refused) {
            throw invalid(option, word);
        } catch (Exception bug) {
            throw new IllegalStateException("The converter of " + option.displayName() + " failed", bug);
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

    private void set(CommandOption option, String name, List<String> texts) {
        option.spec().setValue(value(option, name, texts));
    }

    private Object value(CommandOption option, String name, List<String> texts) {
        return switch (option.kind()) {
            case FLAG -> true;
            case THREE_STATE ->
                Optional.of(texts.isEmpty() || lower(texts.getFirst()).equals("true"));
            case TEXT -> texts.getFirst();
            case OPTIONAL_TEXT -> Optional.of(texts.getFirst());
            case OPTIONAL_NUMBER -> Optional.of(number(option, texts.getFirst()));
            case LIST -> texts;
            case LISTS -> appended(option, texts);
            case PAIRS -> withPairs(option, name, texts);
        };
    }

    private Integer number(CommandOption option, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw invalid(option, text);
        }
        try {
            return Integer.valueOf(text.strip().replace("_", ""));
        } catch (NumberFormatException tooLong) {
            throw invalid(option, text);
        }
    }

    private UsageException invalid(CommandOption option, String word) {
        return errors.argument(option, "invalid %s value: %s".formatted(option.valueName(), PythonText.quoted(word)));
    }

    private static List<Object> appended(CommandOption option, List<String> texts) {
        List<?> before = option.spec().getValue();
        var lists = new ArrayList<Object>(before);
        lists.add(texts);
        return List.copyOf(lists);
    }

    private static Map<Object, Object> withPairs(CommandOption option, String name, List<String> texts) {
        Map<?, ?> before = option.spec().getValue();
        var pairs = new LinkedHashMap<Object, Object>(before);
        for (var text : texts) {
            var equals = text.indexOf('=');
            if (equals < 0) {
                throw new ArgumentException(
                        "Usage error: " + name + " " + option.spec().paramLabel());
            }
            pairs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
