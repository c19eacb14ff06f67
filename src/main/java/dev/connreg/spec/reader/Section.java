package dev.connreg.spec.reader;

import dev.connreg.file.Descriptor;
import dev.connreg.problem.Location;
import dev.connreg.problem.Spelling;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is wrong is reported at its place and then taken as absent, so that reading goes on to the next mistake. */
final class Section {

    static final String HOLDS_SECRET =
            "looks like a secret, which must not be in a spec: keep it in a file, an environment variable or standard input, and name that (connectionString.file, tls.key)";

    private static final String MUST_BE_SECTION = "must be a section, with keys indented below it";

    private final String path;
    private final SpecNode.Mapping mapping;
    private final Location location;
    private final Problems problems;

    private Section(String path, SpecNode.Mapping mapping, Location location, Problems problems) {
        this.path = path;
        this.mapping = mapping;
        this.location = location;
        this.problems = problems;
        if (SpecKeys.isClosed(path)) {
            keys().stream().filter(key -> !SpecKeys.of(path).contains(key)).forEach(this::reportUnknown);
        }
    }

    private void reportUnknown(String key) {
        if (SpecKeys.isOfSecret(path)) {
            // Such a key may be a part of the secret itself.
            problems.add(location(key), path, "has an unknown key: " + SecretOriginReader.CHOICES);
        } else {
            problem(key, SpecKeys.unknown(path, key));
        }
    }

    static Section root(SpecNode.Mapping mapping, Problems problems) {
        return new Section("", mapping, mapping.location(), problems);
    }

    Section section(String key) {
        var inner = mapping(key).orElseGet(() -> new SpecNode.Mapping(location(key), new LinkedHashMap<>()));
        return new Section(path(key), inner, location(key), isNoSection(key) ? new Problems() : problems);
    }

    /** What is wrong with it was reported: that its keys are missing would be no news. */
    private boolean isNoSection(String key) {
        return structure(key)
                .filter(node -> switch (node) {
                    case SpecNode.Scalar scalar -> scalar.kind() != SpecNode.Kind.EMPTY;
                    case SpecNode.Sequence _ -> true;
                    case SpecNode.Mapping _ -> false;
                })
                .isPresent();
    }

    Optional<SpecNode.Mapping> mapping(String key) {
        return structure(key).flatMap(value -> switch (value) {
            case SpecNode.Mapping found -> Optional.of(found);
            case SpecNode.Scalar scalar when scalar.isBlank() -> Optional.empty();
            case SpecNode.Scalar found
            when isOfFile(found) && found.text().contains(":") ->
                wrong(location(key), path(key), MUST_BE_SECTION + " and a blank behind each colon");
            case SpecNode.Scalar _, SpecNode.Sequence _ ->
                wrong(value.location(), path(key), mustBeSection(value, path(key)));
        });
    }

    private static boolean isOfFile(SpecNode value) {
        return value.location() instanceof Location.Line;
    }

    private static String mustBeSection(SpecNode value, String path) {
        return isOfFile(value) || SpecKeys.of(path).isEmpty()
                ? MUST_BE_SECTION
                : "is a section: set its keys, such as %s.%s"
                        .formatted(path, SpecKeys.of(path).getFirst());
    }

    Optional<String> text(String key, Consumer<String> rule) {
        return value(key)
                .flatMap(value -> text(value, path(key)))
                .filter(text -> keeps(rule, text, location(key), path(key)));
    }

    /** A scalar of whatever kind, as it is written. */
    Optional<String> word(String key) {
        return value(key).flatMap(value -> switch (value) {
            case SpecNode.Scalar scalar when scalar.kind() == SpecNode.Kind.FLAG -> Optional.of(scalar.text());
            case SpecNode.Mapping found
            when !found.entries().isEmpty() ->
                wrong(
                        location(key),
                        path(key),
                        "must be text: write keys with periods, such as %s.%s: ..."
                                .formatted(key, found.entries().firstEntry().getKey()));
            case SpecNode.Scalar _, SpecNode.Sequence _, SpecNode.Mapping _ -> text(value, path(key));
        });
    }

    /** Empty only if a problem was reported. */
    Optional<String> requiredText(String key, Consumer<String> rule) {
        require(key);
        return text(key, rule);
    }

    /** What the spec says is relative to the spec, what an option says to the working directory. */
    Optional<Path> file(String key) {
        try {
            return text(key, Section::requireFile).map(text -> Path.of(text)).map(file -> resolve(key, file));
        } catch (InvalidPathException _) {
            return wrong(location(key), path(key), "is not a valid file path");
        }
    }

    private static void requireFile(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("names no file");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("holds a line break or another control character");
        }
    }

    List<String> texts(String key, Consumer<String> rule) {
        return structure(key).map(value -> texts(value, path(key), rule)).orElse(List.of());
    }

    Optional<Boolean> flag(String key) {
        return value(key).flatMap(value -> switch (value) {
            case SpecNode.Scalar scalar -> flag(key, scalar);
            case SpecNode.Sequence _, SpecNode.Mapping _ -> noFlag(key);
        });
    }

    private Optional<Boolean> flag(String key, SpecNode.Scalar scalar) {
        return switch (scalar.kind()) {
            case FLAG, UNTYPED ->
                isTrueOrFalse(scalar.text())
                        ? Optional.of(Boolean.valueOf(scalar.text()))
                        : wrong(location(key), path(key), "must be true or false");
            case WITHHELD -> Optional.empty();
            case TEXT, NUMBER, EMPTY -> noFlag(key);
        };
    }

    private Optional<Boolean> noFlag(String key) {
        return wrong(location(key), path(key), "must be true or false, without quotes");
    }

    Set<String> keys() {
        return mapping.entries().keySet();
    }

    boolean has(String key) {
        return keys().contains(key);
    }

    /** What stands behind a key that may be a list or a section. */
    Optional<SpecNode> structure(String key) {
        return value(key).map(problems::structure);
    }

    private Optional<SpecNode> value(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(SpecNode.Entry::value);
    }

    void require(String key) {
        require(key, "is missing");
    }

    void require(String key, String message) {
        if (!has(key) && !isMisspelt(key)) {
            problems.add(location, path(key), message);
        }
    }

    /** Whether an unknown key that was reported means this one: to call this one missing would report it twice. */
    private boolean isMisspelt(String key) {
        var known = SpecKeys.of(path);
        return keys().stream()
                .filter(other -> !known.contains(other))
                .anyMatch(other ->
                        Spelling.nearest(other, known).filter(key::equals).isPresent());
    }

    void problem(String key, String message) {
        problems.add(location(key), path(key), message);
    }

    void warn(String key, String message) {
        problems.warn(location(key), path(key), message);
    }

    private List<String> texts(SpecNode value, String at, Consumer<String> rule) {
        return switch (value) {
            case SpecNode.Sequence(var place, var items) -> {
                var texts = Stream.iterate(0, index -> index < items.size(), index -> index + 1)
                        .flatMap(index -> item(items.get(index), "%s[%d]".formatted(at, index), rule).stream())
                        .toList();
                reportRepeated(texts, place, at);
                yield texts;
            }
            case SpecNode.Scalar scalar when scalar.kind() == SpecNode.Kind.UNTYPED -> texts(split(scalar), at, rule);
            case SpecNode.Scalar scalar when scalar.kind() == SpecNode.Kind.WITHHELD -> List.of();
            case SpecNode.Scalar scalar -> {
                problems.add(scalar.location(), at, "must be a list, such as [one, two]");
                yield List.of();
            }
            case SpecNode.Mapping found -> {
                problems.add(found.location(), at, "must be a list, such as [one, two]");
                yield List.of();
            }
        };
    }

    private void reportRepeated(List<String> texts, Location place, String at) {
        var seen = new HashSet<String>();
        texts.stream()
                .filter(text -> !seen.add(text))
                .distinct()
                .forEach(text -> problems.add(place, at, "lists '%s' twice".formatted(text)));
    }

    private static SpecNode.Sequence split(SpecNode.Scalar scalar) {
        return new SpecNode.Sequence(
                scalar.location(),
                Stream.of(scalar.text().split(",", -1))
                        .map(text -> (SpecNode) new SpecNode.Scalar(scalar.location(), text.strip(), scalar.kind()))
                        .toList());
    }

    private Optional<String> item(SpecNode item, String at, Consumer<String> rule) {
        return text(item, at).filter(text -> keeps(rule, text, item.location(), at));
    }

    private Optional<String> text(SpecNode value, String at) {
        return switch (value) {
            case SpecNode.Scalar(var place, var text, var kind) ->
                switch (kind) {
                    case TEXT, NUMBER, UNTYPED -> Optional.of(text);
                    case FLAG -> wrong(place, at, "must be text: put it in quotes");
                    case EMPTY -> wrong(place, at, "is empty: give a value or leave it out");
                    case WITHHELD -> Optional.empty();
                };
            case SpecNode.Sequence sequence -> wrong(sequence.location(), at, "must be text, not a list");
            case SpecNode.Mapping found -> wrong(found.location(), at, "must be text, not a section");
        };
    }

    private boolean keeps(Consumer<String> rule, String text, Location place, String at) {
        try {
            Placeholder.refuse(text);
            rule.accept(text);
            return true;
        } catch (IllegalArgumentException e) {
            problems.add(place, at, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private <T> Optional<T> wrong(Location place, String at, String message) {
        problems.add(place, at, message);
        return Optional.empty();
    }

    private Path resolve(String key, Path file) {
        return switch (location(key)) {
            case Location.Line line
            when isInDirectory(line.file()) -> line.file().resolveSibling(file);
            case Location.Line _, Location.Option _, Location.Whole _ -> file;
        };
    }

    /** A pipe, such as the shell makes for {@code <(...)}, has nothing beside it. */
    private static boolean isInDirectory(Path spec) {
        return Files.isRegularFile(spec) && !Descriptor.isNamedBy(spec);
    }

    private static boolean isTrueOrFalse(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private Location location(String key) {
        return Optional.ofNullable(mapping.entries().get(key))
                .map(SpecNode.Entry::location)
                .orElse(location);
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
