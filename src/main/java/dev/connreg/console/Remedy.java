package dev.connreg.console;

import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What mends an error, in one or several ways. Facts stand in braces, with a dollar sign where they are words of a command; what
 * is not known is left to the reader as a word in capitals.
 */
record Remedy(List<Way> ways) {

    private static final Pattern FACT = Pattern.compile("\\{(?<word>\\$?)(?<fact>[a-z_]+)}");

    /** A sentence, and the commands that it introduces, one after the other, if there are any. */
    record Way(String advice, List<String> commands) {

        Way {
            commands = List.copyOf(commands);
        }

        private Way filled(Map<Fact, String> facts) {
            return new Way(
                    Remedy.filled(advice, facts),
                    commands.stream()
                            .map(command -> Remedy.filled(command, facts, advice + command))
                            .toList());
        }

        private Stream<String> lines() {
            return Stream.concat(Stream.of(advice), commands.stream().map("    "::concat));
        }
    }

    Remedy {
        ways = List.copyOf(ways);
    }

    static Remedy of(String advice, String... commands) {
        return new Remedy(List.of(new Way(advice, List.of(commands))));
    }

    /** The same, and another way, of which one is enough. */
    Remedy or(String advice, String... commands) {
        return new Remedy(
                Stream.concat(ways.stream(), of(advice, commands).ways.stream()).toList());
    }

    Remedy filled(Map<Fact, String> facts) {
        return new Remedy(ways.stream().map(way -> way.filled(facts)).toList());
    }

    /** A line for each sentence, and below it one for each command. */
    List<String> lines() {
        return ways.stream().flatMap(Way::lines).toList();
    }

    /** In a row if that is one command at most, as several would be run as one. */
    String sentence() {
        var first = ways.getFirst();
        return ways.size() == 1 && first.commands().size() < 2
                ? (first.advice() + " " + String.join("", first.commands())).strip()
                : String.join("\n", lines());
    }

    static String filled(String words, Map<Fact, String> facts) {
        return filled(words, facts, words);
    }

    private static String filled(String words, Map<Fact, String> facts, String all) {
        return FACT.matcher(words).replaceAll(found -> {
            var fact = Fact.valueOf(found.group("fact").toUpperCase(Locale.ROOT));
            if (fact == Fact.SPEC) {
                return Matcher.quoteReplacement(SpecName.options(facts, words.substring(0, found.start()), all));
            }
            var value = facts.getOrDefault(fact, fact.name());
            return Matcher.quoteReplacement(
                    found.group("word").isEmpty() ? ControlCharacters.onOneLine(value) : ShellWord.of(value));
        });
    }
}
