package dev.connreg.az.grammar;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The options of one command, by each of their names, in declared order; those of the global policy come last. */
final class OptionTable {

    private final List<CommandOption> options;
    private final Map<String, CommandOption> byName = new LinkedHashMap<>();

    private OptionTable(List<CommandOption> options) {
        this.options = options;
        options.forEach(option -> option.names().forEach(name -> byName.put(name, option)));
    }

    static OptionTable of(Declared declared) {
        var options = new Options();
        declared.declare(options);
        return new OptionTable(options.declared().stream()
                // Comparator.comparing makes a class that no cache holds.
                .sorted((left, right) -> Boolean.compare(left.isPolicy(), right.isPolicy()))
                .toList());
    }

    OptionTable only(Predicate<CommandOption> wanted) {
        return new OptionTable(options.stream().filter(wanted).toList());
    }

    List<CommandOption> options() {
        return options;
    }

    Collection<String> names() {
        return byName.keySet();
    }

    Optional<CommandOption> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
