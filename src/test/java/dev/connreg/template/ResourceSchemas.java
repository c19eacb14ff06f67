package dev.connreg.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published schemas of Azure's resource types, which are beside the project where there are any. */
final class ResourceSchemas {

    private static final Path FOLDER = Path.of("..", "shared", "types");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What Azure alone writes must not be sent. */
    private static final SchemaValidatorsConfig SENT =
            SchemaValidatorsConfig.builder().readOnly(true).build();

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    static boolean areThere() {
        return Files.exists(FOLDER);
    }

    /** What is wrong with bodies that have their type and API version, by id. A type without a schema is a failure. */
    List<String> problems(Map<String, JsonNode> resources) {
        return resources.entrySet().stream()
                .flatMap(resource -> problems(resource.getKey(), (ObjectNode) resource.getValue()).stream())
                .toList();
    }

    private List<String> problems(String id, ObjectNode body) {
        var schema = schemas.computeIfAbsent(
                body.path("type").asText() + "@" + body.path("apiVersion").asText(), ResourceSchemas::load);
        var sent = body.deepCopy();
        sent.remove(List.of("type", "apiVersion"));
        sent.put("name", id.substring(id.lastIndexOf('/') + 1));
        return schema.validate(sent).stream()
                .map(ValidationMessage::getMessage)
                .map(problem -> id + " " + problem)
                .toList();
    }

    /** Open enumerations are as good as closed: nothing is sent that is not known. */
    private static JsonSchema load(String type) {
        try {
            var text = Files.readString(FOLDER.resolve(type.replace('/', '.') + ".json"));
            var closed = JSON.readTree(text.replace("\"x-open-enum\"", "\"enum\""));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(closed, SENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
