package dev.connreg.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The keys of a section of a random spec. */
final class RandomKeys {

    private final List<Arbitrary<Map<String, Object>>> members = new ArrayList<>();

    /** A key that is always there. */
    RandomKeys with(String key, Arbitrary<?> values) {
        return all(values.map(value -> Map.of(key, value)));
    }

    /** A key that is there half of the time. */
    RandomKeys maybe(String key, Arbitrary<?> values) {
        var there = values.<Map<String, Object>>map(value -> Map.of(key, value));
        return all(Arbitraries.oneOf(Arbitraries.just(Map.of()), there));
    }

    /** Keys that depend on each other. */
    RandomKeys all(Arbitrary<Map<String, Object>> keys) {
        members.add(keys);
        return this;
    }

    Arbitrary<Map<String, Object>> section() {
        return Combinators.combine(members).as(parts -> {
            var section = new LinkedHashMap<String, Object>();
            parts.forEach(section::putAll);
            return section;
        });
    }
}
