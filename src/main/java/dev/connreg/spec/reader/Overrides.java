package dev.connreg.spec.reader;

import dev.connreg.problem.Location;
import dev.connreg.problem.SecretLooks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

final class Overrides {

    // Keys of settings hold periods themselves.
    private static final String SETTINGS = "extension.settings.";
    private static final String PROTECTED_SETTINGS = SpecKeys.PROTECTED_SETTINGS + ".";

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
        if (path.startsWith(PROTECTED_SETTINGS)) {
            return protectedSetting(path.substring(PROTECTED_SETTINGS.length()));
        }
        return List.of(path.split("\\.", -1));
    }

    /** Its key, and the word for where it is, if there is one behind it. */
    private static List<String> protectedSetting(String path) {
        var end = path.lastIndexOf('.');
        return end > 0 && SecretOriginReader.SOURCES.contains(path.substring(end + 1))
                ? List.of("extension", "protectedSettings", path.substring(0, end), path.substring(end + 1))
                : List.of("extension", "protectedSettings", path);
    }

    private SpecNode.Mapping with(SpecNode.Mapping mapping, List<String> segments, SpecNode value, String path) {
        var entries = new LinkedHashMap<>(mapping.entries());
        var key = segments.getFirst();
        var rest = segments.subList(1, segments.size());
        if (rest.isEmpty()) {
            entries.put(key, new SpecNode.Entry(value.location(), value));
        } else {
            var existing = Optional.ofNullable(entries.get(key));
            section(existing, path + key, value.location())
                    .ifPresent(inner -> entries.put(
                            key,
                            new SpecNode.Entry(
                                    existing.map(SpecNode.Entry::location).orElse(NOWHERE),
                                    with(inner, rest, value, path + key + "."))));
        }
        return new SpecNode.Mapping(mapping.location(), entries);
    }

    /** Empty if something else is there, which is reported where the option is. */
    private Optional<SpecNode.Mapping> section(Optional<SpecNode.Entry> existing, String path, Location option) {
        var empty = new SpecNode.Mapping(NOWHERE, new LinkedHashMap<>());
        return existing.map(SpecNode.Entry::value)
                .map(value -> switch (problems.structure(value)) {
                    case SpecNode.Mapping mapping -> Optional.of(mapping);
                    case SpecNode.Scalar scalar when scalar.isBlank() -> Optional.of(empty);
                    case SpecNode.Scalar _, SpecNode.Sequence _ -> {
                        problems.add(option, path, "is not a section, and has no keys");
                        yield Optional.<SpecNode.Mapping>empty();
                    }
                })
                .orElse(Optional.of(empty));
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
