package dev.connreg.console;

import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mends an error: a sentence, and the commands that it introduces, if there are any. Facts stand in braces, with a dollar
 * sign where they are words of a command; what is not known is left to the reader as a word in capitals.
 */
record Remedy(String advice, List<String> commands) {

    private static final Pattern FACT = Pattern.compile("\\{(?<word>\\$?)(?<fact>[a-z_]+)}");

    Remedy {
        commands = List.copyOf(commands);
    }

    static Remedy of(String advice, String... commands) {
        return new Remedy(advice, List.of(commands));
    }

    Remedy filled(Map<Fact, String> facts) {
        return new Remedy(
                filled(advice, facts, advice),
                commands.stream()
                        .map(command -> filled(command, facts, advice + command))
                        .toList());
    }

    /** All of it in a row. */
    String sentence() {
        return (advice + " " + String.join(" && ", commands)).strip();
    }

    static String filled(String words, Map<Fact, String> facts) {
        return filled(words, facts, words);
    }

    private static String filled(String words, Map<Fact, String> facts, String all) {
        return FACT.matcher(words).replaceAll(found -> {
            var fact = Fact.valueOf(found.group("fact").toUpperCase(Locale.ROOT));
            if (fact == Fact.SPEC) {
                return Matcher.quoteReplacement(SpecName.options(facts, all));
            }
            var value = facts.getOrDefault(fact, fact.name());
            return Matcher.quoteReplacement(
                    found.group("word").isEmpty() ? ControlCharacters.onOneLine(value) : ShellWord.of(value));
        });
    }
}
