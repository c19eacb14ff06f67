package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The forms in which az shows what ARM sent: {@code properties} flattened, each field its SDK knows present (null where
 * ARM sent none), times and durations as Python prints them, and {@code resourceGroup} beside each resource id.
 */
public enum ResultShape {
    EXTENSION("Extension"),
    CONNECTED_REGISTRY("ConnectedRegistry"),
    TOKEN("Token"),
    SCOPE_MAP("ScopeMap"),
    REGISTRY("Registry"),
    /** What {@code generateCredentials} answers. */
    CREDENTIALS("Credentials");

    private final String model;

    ResultShape(String model) {
        this.model = model;
    }

    /** A resource in az's form, or each of an array of them; the fields are in az's order, which queries can show. */
    public JsonNode of(JsonNode received) {
        return ResourceGroups.added(ResultModels.AZ.shaped(model, received));
    }

    /**
     * A token that was made with passwords: in the place of its credentials stands what {@code generateCredentials}
     * answered, as {@code acr token create} shows it.
     */
    public static JsonNode tokenWithCredentials(JsonNode token, JsonNode credentials) {
        var shown = TOKEN.of(token);
        if (shown instanceof ObjectNode object) {
            object.set("credentials", CREDENTIALS.of(credentials));
        }
        return shown;
    }
}
