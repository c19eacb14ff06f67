package dev.connreg.template.arm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
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

    private final Map<String, JsonNode> parameters = new LinkedHashMap<>();
    private final Map<String, JsonNode> variables = new LinkedHashMap<>();
    private final ArmFunctions functions = new ArmFunctions(parameters, variables);

    private ArmDeployment() {}

    /** Evaluates a template; each secure parameter has the value {@code ***}. */
    public static Map<String, JsonNode> of(String template, String parametersFile) {
        var deployment = new ArmDeployment();
        var read = read(template);
        read(parametersFile)
                .path("parameters")
                .properties()
                .forEach(given -> deployment.parameters.put(
                        given.getKey(), given.getValue().path("value")));
        read.path("parameters").properties().forEach(deployment::declare);
        read.path("variables")
                .properties()
                .forEach(variable ->
                        deployment.variables.put(variable.getKey(), deployment.evaluated(variable.getValue())));
        var resources = new LinkedHashMap<String, JsonNode>();
        read.path("resources").forEach(resource -> {
            if (!resource.path("existing").asBoolean()) {
                resources.put(deployment.id(resource), deployment.body(resource));
            }
        });
        return resources;
    }

    /** A default may refer to what is declared above it. */
    private void declare(Map.Entry<String, JsonNode> parameter) {
        var declared = parameter.getValue();
        if (declared.path("type").asText().equals("securestring")) {
            parameters.put(parameter.getKey(), TextNode.valueOf("***"));
        } else if (declared.path("nullable").asBoolean()) {
            parameters.putIfAbsent(parameter.getKey(), NullNode.getInstance());
        } else if (declared.has("defaultValue")) {
            parameters.putIfAbsent(parameter.getKey(), evaluated(declared.path("defaultValue")));
        }
    }

    private String id(JsonNode resource) {
        var scope = resource.has("scope") ? text(resource.path("scope")) : ArmFunctions.GROUP;
        var typeThenNames = new ArrayList<String>();
        typeThenNames.add(resource.path("type").asText());
        typeThenNames.addAll(List.of(text(resource.path("name")).split("/")));
        return scope + "/providers/" + ArmFunctions.typeAndNames(typeThenNames);
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
            case TextNode text -> ArmEvaluator.evaluate(text.asText(), functions);
            case ArrayNode items -> {
                var copy = JSON.createArrayNode();
                items.forEach(item -> copy.add(evaluated(item)));
                yield copy;
            }
            case ObjectNode members -> {
                var copy = JSON.createObjectNode();
                members.properties()
                        .forEach(member ->
                                copy.set(text(TextNode.valueOf(member.getKey())), evaluated(member.getValue())));
                yield copy;
            }
            default -> node;
        };
    }

    private String text(JsonNode node) {
        return ArmEvaluator.evaluate(node.asText(), functions).asText();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
