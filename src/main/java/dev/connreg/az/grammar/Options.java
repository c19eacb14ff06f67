package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Collects the options of one command. Each method adds one by its names, the first of them being the one that errors say,
 * and by what its value is to set; what else there is to say of it is said to the option. Declared in plain code, as
 * annotations read by reflection take longer than everything else that is done about a command line.
 */
public final class Options {

    // Python's int(): blanks around, a sign, single underscores between digits.
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d+(_\\d+)*+\\s*");

    private final List<CommandOption> declared = new ArrayList<>();

    Options() {}

    List<CommandOption> declared() {
        return List.copyOf(declared);
    }

    /** Adds what others have declared. */
    public void include(Declared others) {
        others.declare(this);
    }

    /** Takes no value. */
    public CommandOption flag(Runnable set, String... names) {
        return add(ValueCount.NONE, (_, _) -> set.run(), names);
    }

    /** Takes true, false or no value, which is true. */
    public CommandOption threeState(Consumer<Optional<Boolean>> set, String... names) {
        return add(
                        ValueCount.OPTIONAL,
                        (_, texts) -> set.accept(Optional.of(texts.isEmpty() || isTrue(texts.getFirst()))),
                        names)
                .choices("true", "false");
    }

    /** Takes a value. */
    public CommandOption text(Consumer<String> set, String... names) {
        return add(ValueCount.ONE, (_, texts) -> set.accept(texts.getFirst()), names);
    }

    /** Takes a value, and sets nothing if it is not given. */
    public CommandOption optionalText(Consumer<Optional<String>> set, String... names) {
        return text(value -> set.accept(Optional.of(value)), names);
    }

    /** Takes a whole number, and sets nothing if it is not given. */
    public CommandOption optionalNumber(Consumer<Optional<Integer>> set, String... names) {
        return optionalText(digits -> set.accept(digits.map(Integer::valueOf)), names)
                .converted(Options::digits)
                .valueName("int");
    }

    /** Takes one or more values; the last time it is given counts. */
    public CommandOption list(Consumer<List<String>> set, String... names) {
        return add(ValueCount.ONE_OR_MORE, (_, texts) -> set.accept(texts), names);
    }

    /** Takes one or more values; each time it is given adds a list. */
    public CommandOption lists(Consumer<List<List<String>>> set, String... names) {
        var all = new ArrayList<List<String>>();
        return add(
                ValueCount.ONE_OR_MORE,
                (_, texts) -> {
                    all.add(texts);
                    set.accept(List.copyOf(all));
                },
                names);
    }

    /** Takes one or more pairs of that form, "key=value", as often as it is given. */
    public CommandOption pairs(Consumer<Map<String, String>> set, String form, String... names) {
        var all = new LinkedHashMap<String, String>();
        return add(
                        ValueCount.ONE_OR_MORE,
                        (name, texts) -> {
                            texts.forEach(text -> put(all, name, form, text));
                            set.accept(new LinkedHashMap<>(all));
                        },
                        names)
                .label(form);
    }

    private CommandOption add(ValueCount count, CommandOption.Taker taker, String... names) {
        var option = new CommandOption(List.of(names), count, taker);
        declared.add(option);
        return option;
    }

    private static boolean isTrue(String text) {
        return text.toLowerCase(Locale.ROOT).equals("true");
    }

    private static String digits(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return Integer.valueOf(text.strip().replace("_", "")).toString();
    }

    private static void put(Map<String, String> pairs, String name, String form, String text) {
        var equals = text.indexOf('=');
        if (equals < 0) {
            throw new ArgumentException("Usage error: " + name + " " + form);
        }
        pairs.put(text.substring(0, equals), text.substring(equals + 1));
    }
}
