package dev.connreg.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of the spec has the keys of the schema, and says what the schema says. */
class SpecReferenceGoldensTest {

    private static final Path REFERENCE = Path.of("src/docs/spec.md");
    private static final String MARK = "<!-- keys -->\n";
    private static final Pattern DEFAULT = Pattern.compile("(.*?) ?Default: (.*)\\.");

    @Test
    void reference_has_every_key_with_its_type_default_and_meaning() throws IOException {
        var text = Files.readString(REFERENCE);
        var expected = text.substring(0, text.indexOf(MARK)) + MARK + tables();
        if (Boolean.getBoolean("goldens.accept")) {
            Files.writeString(REFERENCE, expected);
        }

        assertThat(Files.readString(REFERENCE))
                .as("To accept: mvn test -Dgoldens.accept=true, then read the change.")
                .isEqualTo(expected);
    }

    @Test
    void reference_has_every_way_of_tls() throws IOException {
        assertThat(Files.readString(REFERENCE))
                .contains(SpecReader.tlsModes().stream()
                        .map("\n| `%s` |"::formatted)
                        .toList());
    }

    private static String tables() {
        return SpecSchema.keys().stream().map(SpecReferenceGoldensTest::part).collect(Collectors.joining());
    }

    private static String part(SpecKey key) {
        var introduction = key.isSection() ? key.description() + "\n\n" : "";
        var rows = key.isSection() ? key.keys().stream().flatMap(SpecReferenceGoldensTest::rows) : rows(key);
        return "\n### %s\n\n%s| key | type | default | meaning |\n| --- | --- | --- | --- |\n%s"
                .formatted(key.name(), introduction, rows.collect(Collectors.joining()));
    }

    private static Stream<String> rows(SpecKey key) {
        return Stream.concat(Stream.of(row(key)), key.keys().stream().flatMap(SpecReferenceGoldensTest::rows));
    }

    private static String row(SpecKey key) {
        var parts = DEFAULT.matcher(key.description());
        return parts.matches()
                ? row(key, defaultOf(key, parts.group(2)), parts.group(1))
                : row(key, key.isRequired() ? "required" : "", key.description());
    }

    /** As it is written, and what that means if that is something else. */
    private static String defaultOf(SpecKey key, String words) {
        var value = key.schema().path("default").asText();
        return value.isEmpty() || value.equals(words) ? quoted(key, words) : "`%s`: %s".formatted(value, words);
    }

    private static String quoted(SpecKey key, String words) {
        var isValue = Stream.concat(Stream.of(key.sample().asText()), key.choices().stream())
                .anyMatch(words::equals);
        return isValue ? "`" + words + "`" : words;
    }

    private static String row(SpecKey key, String defaultValue, String meaning) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(key.path(), type(key), defaultValue, meaning)
                .replace("|  |", "| |");
    }

    private static String type(SpecKey key) {
        var schema = key.schema();
        if (key.isSection() || schema.path("type").asText().equals("object")) {
            return "section";
        }
        if (!key.choices().isEmpty()) {
            return key.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return "`%s`".formatted(schema.path("const").asText());
        }
        if (key.isList()) {
            return "list of texts";
        }
        return List.of("boolean")
                        .contains(schema.path("type")
                                .path(0)
                                .asText(schema.path("type").asText()))
                ? "true or false"
                : typeOf(schema.path("$ref").asText());
    }

    private static String typeOf(String reference) {
        return switch (reference) {
            case "#/$defs/file" -> "file";
            case "#/$defs/cron" -> "schedule, five fields as in cron";
            case "#/$defs/duration" -> "ISO 8601 duration";
            default -> "text";
        };
    }
}
