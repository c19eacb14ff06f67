package dev.connreg.template.arm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Azure makes of a template and its parameters, from ARM's own rules: the bodies of the resources, by id. */
public final class ArmDeployment {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private ArmDeployment() {}

    /** Evaluates a template; each secure parameter has the value {@code ***}. */
    public static Map<String, JsonNode> of(String template, String parametersFile) {
        var deployment = new ArmDeployment();
        var read = read(template);
        read.path("parameters").properties().forEach(parameter -> deployment.declare(parameter));
        read(parametersFile)
                .path("parameters")
                .properties()
                .forEach(given -> deployment.parameters.put(
                        given.getKey(), given.getValue().path("value").asText()));
        var resources = new LinkedHashMap<String, JsonNode>();
        read.path("resources").forEach(resource -> {
            if (!resource.path("existing").asBoolean()) {
                resources.put(deployment.id(resource), deployment.body(resource));
            }
        });
        return resources;
    }

    private void declare(Map.Entry<String, JsonNode> parameter) {
        var secure = parameter.getValue().path("type").asText().equals("securestring");
        parameters.put(
                parameter.getKey(),
                secure ? "***" : parameter.getValue().path("defaultValue").asText());
    }

    private String id(JsonNode resource) {
        var scope = resource.has("scope") ? text(resource.path("scope")) : ArmEvaluator.GROUP;
        var typeThenNames = new ArrayList<String>();
        typeThenNames.add(resource.path("type").asText());
        typeThenNames.addAll(List.of(text(resource.path("name")).split("/")));
        return scope + "/providers/" + ArmEvaluator.typeAndNames(typeThenNames);
    }

    private ObjectNode body(JsonNode resource) {
        var body = JSON.createObjectNode();
        for (var member : resource.properties()) {
            switch (member.getKey()) {
                case "@options", "condition", "dependsOn", "name", "scope" -> {}
                default -> body.set(member.getKey(), evaluated(member.getValue()));
            }
        }
        return body;
    }

    private JsonNode evaluated(JsonNode node) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(text(text));
            case ArrayNode items -> {
                var copy = JSON.createArrayNode();
                items.forEach(item -> copy.add(evaluated(item)));
                yield copy;
            }
            case ObjectNode members -> {
                var copy = JSON.createObjectNode();
                members.properties()
                        .forEach(member -> copy.set(
                                ArmEvaluator.evaluate(member.getKey(), parameters), evaluated(member.getValue())));
                yield copy;
            }
            default -> node;
        };
    }

    private String text(JsonNode node) {
        return ArmEvaluator.evaluate(node.asText(), parameters);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
