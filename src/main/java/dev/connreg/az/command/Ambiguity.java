package dev.connreg.az.command;

import dev.connreg.az.python.PythonText;
import dev.connreg.problem.Failure;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The same name where something is to be added and to be removed. */
final class Ambiguity {

    private Ambiguity() {}

    /**
     * Checks that there is none; names that differ in the case of letters are the same.
     *
     * @param what how az calls them, such as {@code client token ids}
     * @param options the two options, as {@code --add and --remove}
     * @throws Failure with all that are in both
     */
    static void check(
            String what, String options, List<String> added, List<String> removed, UnaryOperator<String> shown) {
        var both = new TreeSet<String>();
        added.stream().filter(name -> contains(removed, name)).map(shown).forEach(both::add);
        if (!both.isEmpty()) {
            throw new Failure("Update ambiguity. Duplicate %s were provided with %s arguments.\n%s"
                    .formatted(what, options, PythonText.list(both)));
        }
    }

    private static boolean contains(Collection<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
