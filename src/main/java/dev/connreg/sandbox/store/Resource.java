package dev.connreg.sandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A resource as it stands: its body, which anyone may read, and its write-only values, which no answer holds.
 *
 * <p>A class without a text form, as the values must not be seen. Used by one request at a time.
 */
public final class Resource {

    private final String id;
    private final UUID instance = UUID.randomUUID();
    private final Map<String, String> writeOnly = new LinkedHashMap<>();
    private ObjectNode body;
    private int revision;

    public Resource(String id, ObjectNode body) {
        this.id = id;
        this.body = body;
    }

    /** The id with the case it was created with. */
    public String id() {
        return id;
    }

    /** What ids are compared by. */
    public String key() {
        return ResourcePath.key(id);
    }

    /** The last part of the id. */
    public String name() {
        return ResourcePath.of(id).last();
    }

    /** Tells this resource from one of the same id before or after it. */
    public UUID instance() {
        return instance;
    }

    /** How often it was written since it was created. */
    public int revision() {
        return revision;
    }

    /** The body itself, to be read and changed. */
    public ObjectNode body() {
        return body;
    }

    /** The object {@code properties} of the body. */
    public ObjectNode properties() {
        return Json.member(body, "properties");
    }

    /** Puts another body in place and counts a revision. */
    public void replace(ObjectNode newBody) {
        body = newBody;
        touched();
    }

    /** Counts a revision. */
    public void touched() {
        revision++;
    }

    /** The values that never come back, by name. */
    public Map<String, String> writeOnly() {
        return writeOnly;
    }

    /** The state that ARM shows, such as {@code Succeeded}. */
    public String provisioningState() {
        return Json.text(body, "properties.provisioningState").orElse("");
    }

    /** Sets the state that ARM shows. */
    public void provisioningState(String state) {
        properties().put("provisioningState", state);
    }
}
