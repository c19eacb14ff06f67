package dev.connreg.graph;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Fills an object member by member, in the order in which the members are printed and sent. */
public final class FieldsBuilder {

    private final SequencedMap<String, Value> values = new LinkedHashMap<>();

    FieldsBuilder() {}

    /** A second member of the same name is an IllegalArgumentException. */
    public FieldsBuilder put(String name, Value value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("member '%s' is there already".formatted(name));
        }
        return this;
    }

    public FieldsBuilder put(String name, String text) {
        return put(name, new Value.Text(text));
    }

    public FieldsBuilder put(String name, boolean flag) {
        return put(name, new Value.Flag(flag));
    }

    public FieldsBuilder put(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    public FieldsBuilder putAll(Value.Fields fields) {
        fields.values().forEach(this::put);
        return this;
    }

    /** The object built so far, as the one member {@code properties} of another. */
    public Value.Fields inProperties() {
        return build().inProperties();
    }

    public Value.Fields build() {
        return new Value.Fields(values);
    }
}
