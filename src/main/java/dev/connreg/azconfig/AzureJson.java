package dev.connreg.azconfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.connreg.json.JsonTree;

/** JSON that az wrote: its files and what it prints. */
public final class AzureJson {

    private AzureJson() {}

    /**
     * A file of az's directory; the missing node if it is not there.
     *
     * @throws SignInException if it is not JSON of that type
     */
    public static JsonNode read(AzureDirectory directory, String file, JsonNodeType type) {
        var source = directory.path().resolve(file).toString();
        return directory.read(file).map(text -> parse(source, text, type)).orElseGet(MissingNode::getInstance);
    }

    private static JsonNode parse(String source, String text, JsonNodeType type) {
        var json = parse(source, text);
        if (json.getNodeType() != type) {
            throw new SignInException(
                    json.isMissingNode()
                            ? "%s is empty, as the Azure CLI never leaves it. Sign in there again.".formatted(source)
                            : "%s holds other JSON than the Azure CLI writes there. Sign in there again."
                                    .formatted(source));
        }
        return json;
    }

    /**
     * A text as JSON.
     *
     * @throws SignInException if it is no JSON; without the parser's message, which would show a part of the text
     */
    public static JsonNode parse(String source, String text) {
        try {
            return JsonTree.read(text);
        } catch (JsonProcessingException e) {
            throw new SignInException("%s is not JSON, as the Azure CLI writes it.".formatted(source));
        }
    }
}
