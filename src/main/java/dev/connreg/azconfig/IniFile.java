package dev.connreg.azconfig;

import dev.connreg.problem.Failure;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings as Python's {@code configparser} reads them, which is how az reads and writes its files. */
final class IniFile {

    // Inherited by every other section.
    private static final String DEFAULT = "DEFAULT";
    private static final Pattern REFERENCE = Pattern.compile("%(?:(?<percent>%)|\\((?<name>[^)]+)\\)s)?");
    private static final int DEEPEST = 10;

    private final String source;
    private final Map<String, Map<String, String>> sections;

    private IniFile(String source, Map<String, Map<String, String>> sections) {
        this.source = source;
        this.sections = sections;
    }

    /**
     * Reads a text.
     *
     * @throws Failure where Python refuses, naming the line
     */
    static IniFile parse(String source, String text) {
        return new IniFile(source, new IniReader(source).read(text));
    }

    static IniFile empty() {
        return new IniFile("", Map.of());
    }

    Set<String> sections() {
        var names = new LinkedHashSet<>(sections.keySet());
        names.remove(DEFAULT);
        return names;
    }

    Optional<String> find(String section, String name) {
        return Optional.ofNullable(raw(section).get(name.toLowerCase(Locale.ROOT)))
                .map(value -> resolved(section, name, value, 1));
    }

    Map<String, String> section(String section) {
        var values = new LinkedHashMap<String, String>();
        raw(section).forEach((name, value) -> values.put(name, resolved(section, name, value, 1)));
        return values;
    }

    private Map<String, String> raw(String section) {
        var own = sections.get(section);
        if (own == null || section.equals(DEFAULT)) {
            return Map.of();
        }
        var all = new LinkedHashMap<>(sections.getOrDefault(DEFAULT, Map.of()));
        all.putAll(own);
        return all;
    }

    private String resolved(String section, String name, String value, int depth) {
        if (depth > DEEPEST) {
            throw unresolvable(section, name, "its references %(...)s lead in a circle");
        }
        return REFERENCE
                .matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(referred(section, name, found, depth)));
    }

    private String referred(String section, String name, MatchResult found, int depth) {
        if (found.group("percent") != null) {
            return "%";
        }
        var other = Optional.ofNullable(found.group("name"))
                .orElseThrow(() -> unresolvable(section, name, "a percent sign must be doubled (%%)"))
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(raw(section).get(other))
                .map(value -> resolved(section, name, value, depth + 1))
                .orElseThrow(() -> unresolvable(section, name, "it refers to '%s', which is not set".formatted(other)));
    }

    private Failure unresolvable(String section, String name, String why) {
        return new Failure(
                "%s: the Azure CLI cannot read the value of '%s' in [%s]: %s. Correct it and run the command again."
                        .formatted(source, name, section, why));
    }
}
