package dev.connreg.spec.reader;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.Location;
import dev.connreg.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What options say of a spec that may need more.
 *
 * @param values by the path of the key: a text or a list of texts, or what an option for any key holds as it is written
 * @param missing the paths of the keys that must be there too
 */
public record PartialSpec(SequencedMap<String, Object> values, Set<String> missing) {

    private static final String CERTIFICATE = "tls.certificate";
    private static final String KEY = "tls.key";

    public PartialSpec {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        missing = Set.copyOf(missing);
    }

    /** Throws a Failure with every mistake in what is said. */
    public static PartialSpec of(List<SpecOverride> overrides) {
        var missing = new LinkedHashSet<String>();
        try {
            SpecReader.read(Optional.empty(), overrides);
        } catch (Failure e) {
            requireMissingOnly(e);
            e.findings().forEach(finding -> missing.add(((Problem) finding).path()));
        }
        var values = values(overrides);
        // One file may hold both, but most people have two.
        if (missing.contains(CERTIFICATE) && !values.containsKey(KEY)) {
            missing.add(KEY);
        }
        return new PartialSpec(values, missing);
    }

    private static void requireMissingOnly(Failure failure) {
        var mistakes = failure.findings().stream()
                .filter(finding -> !isMissing(finding))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new Failure(mistakes, failure.exitCode());
        }
    }

    /** What no option says stands nowhere. */
    private static boolean isMissing(Finding finding) {
        return finding instanceof Problem(Location.Whole _, var _, var _);
    }

    private static SequencedMap<String, Object> values(List<SpecOverride> overrides) {
        var problems = new Problems();
        var nothing = new SpecNode.Mapping(new Location.Whole(Optional.empty()), new LinkedHashMap<>());
        var values = new LinkedHashMap<String, Object>();
        collect("", new Overrides(problems).apply(nothing, overrides), problems, values);
        return values;
    }

    private static void collect(String path, SpecNode node, Problems problems, SequencedMap<String, Object> values) {
        switch (problems.structure(node)) {
            case SpecNode.Mapping(var _, var entries) -> {
                var before = path.isEmpty() ? "" : path + ".";
                entries.forEach((key, entry) -> collect(before + key, entry.value(), problems, values));
            }
            case SpecNode.Sequence(var _, var items) ->
                values.put(path, items.stream().map(PartialSpec::text).toList());
            case SpecNode.Scalar scalar when !scalar.isBlank() -> values.put(path, scalar.text());
            case SpecNode.Scalar _ -> {}
        }
    }

    private static String text(SpecNode item) {
        return item instanceof SpecNode.Scalar scalar ? scalar.text() : "";
    }
}
