package dev.connreg.az.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Reads settings: a JSON object. The service keeps texts only, so that numbers and truth values become text as they are
 * written, and anything else is a mistake. Messages name keys and places, never values: they may be secret.
 */
final class SettingsJson {

    private final String name;
    private final String text;
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    SettingsJson(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * The settings in their order.
     *
     * @throws Failure if the text is no JSON, or JSON of another shape
     */
    SequencedMap<String, String> read() {
        try (var parser = parser()) {
            parse(parser);
        } catch (JsonProcessingException e) {
            throw invalid(e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new Failure("File %s: %s".formatted(name, String.join("\n", problems)));
        }
        if (settings.isEmpty()) {
            throw new Failure("File %s is empty".formatted(name));
        }
        return settings;
    }

    private JsonParser parser() throws IOException {
        return JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build()
                .createParser(text);
    }

    private void parse(JsonParser parser) throws IOException {
        var token = parser.nextToken();
        if (token == null) {
            throw invalid(parser.currentLocation());
        }
        if (token == JsonToken.START_OBJECT) {
            parseMembers(parser);
        } else {
            parseOther(parser, token);
        }
        if (parser.nextToken() != null) {
            throw invalid(parser.currentTokenLocation());
        }
    }

    private void parseMembers(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            var token = parser.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                settings.put(key, parser.getText());
            } else {
                problems.add(
                        "'%s' is %s, but a setting is a text, a number, true or false.".formatted(key, kind(token)));
                parser.skipChildren();
            }
        }
    }

    /** An empty array or text has no settings, as an empty object has none; anything else is a mistake. */
    private void parseOther(JsonParser parser, JsonToken token) throws IOException {
        var isEmpty = token == JsonToken.START_ARRAY
                ? parser.nextToken() == JsonToken.END_ARRAY
                : token == JsonToken.VALUE_STRING && parser.getText().isEmpty();
        if (!isEmpty) {
            problems.add("it must be an object like {\"service.clusterIP\": \"10.0.0.10\"}, but it is %s."
                    .formatted(kind(token)));
            while (parser.nextToken() != null) {
                // Whether the rest is JSON is looked at first.
            }
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "a text";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            default -> "a number";
        };
    }

    private Failure invalid(JsonLocation place) {
        return new Failure("File %s is not a valid JSON file%nIt stops being JSON at line %d, column %d.%s"
                .formatted(name, place.getLineNr(), place.getColumnNr(), JsonAdvice.on(text)));
    }
}
