package dev.connreg.spec.reader;

import dev.connreg.problem.Location;
import dev.connreg.problem.SecretLooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

final class Overrides {

    // Keys of settings hold periods themselves.
    private static final String SETTINGS = "extension.settings.";

    private static final Location NOWHERE = new Location.Whole(Optional.empty());

    private final Problems problems;

    Overrides(Problems problems) {
        this.problems = problems;
    }

    SpecNode.Mapping apply(SpecNode.Mapping root, List<SpecOverride> overrides) {
        var result = root;
        for (var override : overrides) {
            result = with(result, segments(override.path()), node(override), "");
        }
        return result;
    }

    private static List<String> segments(String path) {
        if (path.startsWith(SETTINGS)) {
            return List.of("extension", "settings", path.substring(SETTINGS.length()));
        }
        return List.of(path.split("\\.", -1));
    }

    private SpecNode.Mapping with(SpecNode.Mapping mapping, List<String> segments, SpecNode value, String path) {
        var entries = new LinkedHashMap<>(mapping.entries());
        var key = segments.getFirst();
        var rest = segments.subList(1, segments.size());
        if (rest.isEmpty()) {
            entries.put(key, new SpecNode.Entry(value.location(), value));
        } else {
            var existing = Optional.ofNullable(entries.get(key));
            var inner = with(section(existing, path + key), rest, value, path + key + ".");
            entries.put(
                    key,
                    new SpecNode.Entry(existing.map(SpecNode.Entry::location).orElse(NOWHERE), inner));
        }
        return new SpecNode.Mapping(mapping.location(), entries);
    }

    private SpecNode.Mapping section(Optional<SpecNode.Entry> existing, String path) {
        var empty = new SpecNode.Mapping(NOWHERE, new LinkedHashMap<>());
        return existing.map(entry -> switch (problems.structure(entry.value())) {
                    case SpecNode.Mapping mapping -> mapping;
                    case SpecNode.Scalar scalar when scalar.isBlank() -> empty;
                    case SpecNode.Scalar _, SpecNode.Sequence _ -> {
                        problems.add(entry.location(), path, Section.MUST_BE_SECTION);
                        yield empty;
                    }
                })
                .orElse(empty);
    }

    private SpecNode node(SpecOverride override) {
        var option = new Location.Option(override.option(), override.path());
        return switch (override) {
            case SpecOverride.Text text -> scalar(option, text.value(), SpecNode.Kind.TEXT);
            case SpecOverride.Anything anything -> scalar(option, anything.value(), SpecNode.Kind.UNTYPED);
            case SpecOverride.Texts texts ->
                new SpecNode.Sequence(
                        option,
                        texts.values().stream()
                                .map(text -> scalar(option, text, SpecNode.Kind.TEXT))
                                .toList());
        };
    }

    private SpecNode scalar(Location.Option option, String text, SpecNode.Kind kind) {
        if (SecretLooks.isSecret(text)) {
            problems.add(option, option.key(), Section.HOLDS_SECRET);
            return new SpecNode.Scalar(option, "", SpecNode.Kind.WITHHELD);
        }
        return new SpecNode.Scalar(option, text, text.isBlank() ? SpecNode.Kind.EMPTY : kind);
    }
}
