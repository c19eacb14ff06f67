package dev.connreg.azconfig;

import dev.connreg.problem.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads sections as {@code RawConfigParser._read} of Python does: sections keep their case, names lose it, comments have
 * lines of their own, a line indented deeper than its name goes on with the value, and what stands twice is refused.
 */
final class IniReader {

    private static final Pattern HEADER = Pattern.compile("\\[(?<section>.+)].*");
    private static final Pattern SETTING = Pattern.compile("(?<name>.*?)\\s*[=:]\\s*(?<value>.*)");

    private final String source;
    private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    private Map<String, List<String>> section = new LinkedHashMap<>();
    private List<String> value = List.of();
    private boolean isInValue;
    private int indent;
    private int number;

    IniReader(String source) {
        this.source = source;
    }

    Map<String, Map<String, String>> read(String text) {
        text.lines().forEach(this::line);
        var joined = new LinkedHashMap<String, Map<String, String>>();
        sections.forEach((name, values) -> {
            var settings = new LinkedHashMap<String, String>();
            values.forEach((setting, lines) ->
                    settings.put(setting, String.join("\n", lines).stripTrailing()));
            joined.put(name, settings);
        });
        return joined;
    }

    private void line(String line) {
        number++;
        var words = line.strip();
        if (words.startsWith("#") || words.startsWith(";")) {
            return;
        }
        var depth = line.indexOf(words);
        if (isInValue && (words.isEmpty() || depth > indent)) {
            value.add(words);
        } else if (!words.isEmpty()) {
            indent = depth;
            headerOrSetting(words);
        }
    }

    private void headerOrSetting(String words) {
        var header = HEADER.matcher(words);
        var setting = SETTING.matcher(words);
        if (header.matches()) {
            open(header.group("section"));
        } else if (sections.isEmpty()) {
            throw refused("comes before the first [section]");
        } else if (setting.matches() && !setting.group("name").isEmpty()) {
            set(setting.group("name").toLowerCase(Locale.ROOT), setting.group("value"));
        } else {
            throw refused("is neither a [section] nor NAME = VALUE");
        }
    }

    private void open(String name) {
        if (sections.containsKey(name) && !name.equals("DEFAULT")) {
            throw refused("opens the section [%s] for the second time".formatted(name));
        }
        section = sections.computeIfAbsent(name, _ -> new LinkedHashMap<>());
        isInValue = false;
    }

    private void set(String name, String first) {
        value = new ArrayList<>(List.of(first));
        isInValue = true;
        if (section.put(name, value) != null) {
            throw refused("sets '%s' for the second time in its section".formatted(name));
        }
    }

    private Failure refused(String why) {
        return new Failure(
                "%s: line %d %s, so the Azure CLI cannot read the file either. Correct it and run the command again."
                        .formatted(source, number, why));
    }
}
