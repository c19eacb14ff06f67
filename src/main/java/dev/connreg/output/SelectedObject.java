package dev.connreg.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object that a query made with {@code {a: x, b: y}}: its keys keep the order in which they were written. */
final class SelectedObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    SelectedObject() {
        super(JsonNodeFactory.instance);
    }
}
