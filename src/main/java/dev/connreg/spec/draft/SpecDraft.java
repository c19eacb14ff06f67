package dev.connreg.spec.draft;

import dev.connreg.spec.reader.PartialSpec;
import dev.connreg.spec.reader.Placeholder;
import dev.connreg.spec.schema.SpecKey;
import dev.connreg.spec.schema.SpecSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A spec with all keys there are: those that are given are set, those that are missing have a placeholder, and the others are
 * commented out, with their default where it is one value.
 */
public final class SpecDraft {

    private static final String API_VERSION = "apiVersion";
    private static final String SETTINGS = "extension.settings";
    private static final String PROTECTED_SETTINGS = "extension.protectedSettings";

    private final PartialSpec given;
    private final UnaryOperator<String> file;
    private final List<String> lines = new ArrayList<>();

    private SpecDraft(PartialSpec given, UnaryOperator<String> file) {
        this.given = given;
        this.file = file;
    }

    /**
     * Writes it as YAML.
     *
     * @param header the lines of the comment that it starts with
     * @param file turns the name of a file as it was given into one that is right in the spec
     */
    public static String of(PartialSpec given, List<String> header, UnaryOperator<String> file) {
        var draft = new SpecDraft(given, file);
        header.forEach(line -> draft.lines.add(("# " + line.replaceAll("\\R", " ")).strip()));
        for (var key : SpecSchema.keys()) {
            draft.lines.add("");
            draft.add(key, "", false);
        }
        return String.join("\n", draft.lines) + "\n";
    }

    /** Keys of a section that is commented out are so to the left of it, so that all become right in the same way. */
    private void add(SpecKey key, String indent, boolean sectionIsOut) {
        comment(key, indent);
        if (key.isSection()) {
            addSection(key, indent);
        } else {
            addLeaf(key, indent, sectionIsOut);
        }
    }

    private void comment(SpecKey key, String indent) {
        lines.add(indent + "# " + key.description());
        if (!key.choices().isEmpty()) {
            lines.add(indent + "# One of: " + String.join(", ", key.choices()));
        }
    }

    private void addSection(SpecKey section, String indent) {
        var isOut = !section.isRequired() && !section.mayBeEmpty() && !hasValues(section.path());
        lines.add(indent + (isOut ? "#" : "") + section.name() + ":");
        section.keys().forEach(key -> add(key, indent + "  ", isOut));
        if (section.path().equals(SETTINGS)) {
            addFurther(section, indent + "  ");
        }
    }

    private boolean hasValues(String section) {
        return given.values().keySet().stream().anyMatch(path -> path.startsWith(section + "."));
    }

    /** Settings are an open section. */
    private void addFurther(SpecKey settings, String indent) {
        var known = settings.keys().stream().map(SpecKey::path).toList();
        given.values().forEach((path, value) -> {
            if (path.startsWith(SETTINGS + ".") && !known.contains(path)) {
                lines.add(indent + Yaml.of(path.substring(SETTINGS.length() + 1)) + ": " + Yaml.of(value));
            }
        });
    }

    private void addLeaf(SpecKey key, String indent, boolean sectionIsOut) {
        var value = key.path().equals(PROTECTED_SETTINGS) && hasValues(PROTECTED_SETTINGS)
                ? protectedSettings()
                : given.values().get(key.path());
        if (value != null) {
            lines.add(indent + line(key, typed(key, value)));
        } else if (given.missing().contains(key.path())) {
            lines.add(indent + line(key, placeholder(key)));
        } else if (key.path().equals(API_VERSION)) {
            lines.add(indent + line(key, Yaml.value(key.sample())));
        } else {
            lines.add((sectionIsOut ? "#" + indent : indent + "#") + line(key, Yaml.value(key.sample())));
        }
    }

    /** Where each of them is, by its key, which holds periods itself. */
    private Map<String, Object> protectedSettings() {
        var settings = new LinkedHashMap<String, Object>();
        given.values().forEach((path, value) -> {
            if (path.startsWith(PROTECTED_SETTINGS + ".")) {
                var end = path.lastIndexOf('.');
                var source = path.substring(end + 1);
                settings.put(
                        path.substring(PROTECTED_SETTINGS.length() + 1, end), Map.of(source, typed(source, value)));
            }
        });
        return settings;
    }

    private Object typed(String source, Object value) {
        return switch (source) {
            case "file" -> file.apply(value.toString());
            case "standardInput" -> Boolean.valueOf(value.toString());
            default -> value;
        };
    }

    private static String line(SpecKey key, Object value) {
        return key.name() + ": " + Yaml.of(value);
    }

    /** As the key has it, whichever option gave it. */
    private Object typed(SpecKey key, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (key.isFlag()) {
            return Boolean.valueOf(text);
        }
        if (key.isList()) {
            return List.of(text.split(",", -1)).stream().map(String::strip).toList();
        }
        return key.isFile() ? file.apply(text) : text;
    }

    /** What must be accepted is not accepted by a draft. */
    private static Object placeholder(SpecKey key) {
        if (key.isFlag()) {
            return false;
        }
        return key.isList()
                ? List.of(Placeholder.of(key.sample().path(0).asText()))
                : Placeholder.of(key.sample().asText());
    }

    /** In the order in which they stand there. */
    public static List<SpecKey> missing(PartialSpec given) {
        var leaves = new ArrayList<SpecKey>();
        SpecSchema.keys().forEach(key -> collect(key, given.missing(), leaves));
        return leaves;
    }

    private static void collect(SpecKey key, Set<String> wanted, List<SpecKey> found) {
        if (wanted.contains(key.path())) {
            found.add(key);
        }
        key.keys().forEach(inner -> collect(inner, wanted, found));
    }
}
