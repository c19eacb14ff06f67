package dev.connreg.az.python;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object that a query made with {@code {a: x, b: y}}: its keys keep the order in which they were written. */
// Jackson itself narrows the type of deepCopy() in this way.
@SuppressWarnings("unchecked")
public final class SelectedObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private SelectedObject() {
        super(JsonNodeFactory.instance);
    }

    public static SelectedObject of(ObjectNode fields) {
        var selected = new SelectedObject();
        fields.properties().forEach(field -> selected.set(field.getKey(), field.getValue()));
        return selected;
    }
}
