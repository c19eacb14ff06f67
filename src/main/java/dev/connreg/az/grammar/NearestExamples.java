package dev.connreg.az.grammar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts examples by how many of the given options they have (azure-cli-core, command_recommender.py). */
final class NearestExamples {

    private static final Set<String> ALWAYS_KNOWN =
            Set.of("--only-show-errors", "--help", "--output", "--query", "--debug", "--verbose", "--yes", "--no-wait");

    private final Map<String, String> longNames = new HashMap<>(Map.of("-h", "--help", "-o", "--output"));

    private NearestExamples(OptionTable table) {
        ALWAYS_KNOWN.forEach(name -> longNames.put(name, name));
        table.options().stream().filter(option -> !option.isGlobal()).forEach(this::addNames);
    }

    static List<CommandExample> of(List<CommandExample> examples, OptionTable table, List<String> words) {
        var names = new NearestExamples(table);
        var given = names.in(words);
        return examples.stream()
                .sorted(Comparator.comparingLong((CommandExample example) -> -names.shared(example, given))
                        .thenComparingInt(example -> names.of(example).size()))
                .toList();
    }

    private void addNames(CommandOption option) {
        var names = option.names().stream()
                .filter(name -> option.oldName(name).isEmpty())
                .toList();
        var longest =
                names.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        names.forEach(name -> longNames.put(name, longest));
    }

    private long shared(CommandExample example, List<String> given) {
        return of(example).stream().filter(given::contains).count();
    }

    private List<String> of(CommandExample example) {
        return in(List.of(example.command().split(" ")));
    }

    private List<String> in(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith("-") && !word.startsWith("---") && word.length() > 1)
                .map(word -> word.startsWith("--") ? word.split("=", 2)[0] : word.substring(0, 2))
                .filter(longNames::containsKey)
                .map(longNames::get)
                .toList();
    }
}
