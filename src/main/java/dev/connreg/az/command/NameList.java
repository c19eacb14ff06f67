package dev.connreg.az.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A list of a connected registry from which some is taken and to which some is added. */
final class NameList {

    private NameList() {}

    static Optional<List<String>> changed(
            List<String> present, List<String> added, List<String> removed, BiPredicate<String, String> same) {
        var result = new ArrayList<>(present);
        var changed = result.removeIf(entry -> removed.stream().anyMatch(gone -> same.test(entry, gone)));
        for (var entry : added) {
            if (result.stream().noneMatch(there -> same.test(there, entry))) {
                result.add(entry);
                changed = true;
            }
        }
        return changed ? Optional.of(result) : Optional.empty();
    }
}
