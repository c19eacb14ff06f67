package dev.connreg.az.grammar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of sections with names and values, as Python's configparser reads it; values of one line. */
final class IniFile {

    private static final Pattern SECTION = Pattern.compile("\\[(.+)]\\s*");
    private static final Pattern VALUE = Pattern.compile("\\s*([^=:]*[^=:\\s])\\s*[=:]\\s*(.*?)\\s*");

    private final Map<String, Map<String, String>> sections = new HashMap<>();

    private IniFile(List<String> lines) {
        var section = "";
        for (var line : lines) {
            var head = SECTION.matcher(line);
            var value = VALUE.matcher(line);
            if (head.matches()) {
                section = head.group(1);
            } else if (!line.startsWith("#") && !line.startsWith(";") && value.matches()) {
                sections.computeIfAbsent(section, key -> new HashMap<>())
                        .put(
                                value.group(1).toLowerCase(Locale.ROOT),
                                value.group(2).replace("%%", "%"));
            }
        }
    }

    /** A file that cannot be read has no sections. */
    static IniFile read(Path file) {
        try {
            return new IniFile(Files.readAllLines(file));
        } catch (IOException absent) {
            return new IniFile(List.of());
        }
    }

    Optional<String> find(String section, String name) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(name));
    }
}
