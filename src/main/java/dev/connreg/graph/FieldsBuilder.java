package dev.connreg.graph;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Fills an object member by member, in the order in which the members are printed and sent. */
public final class FieldsBuilder {

    private final SequencedMap<String, Value> values = new LinkedHashMap<>();

    FieldsBuilder() {}

    /**
     * Adds a member.
     *
     * @throws IllegalArgumentException if there is one of that name already
     */
    public FieldsBuilder put(String name, Value value) {
        if (values.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("member '%s' is there already".formatted(name));
        }
        return this;
    }

    /** Adds a text member. */
    public FieldsBuilder put(String name, String text) {
        return put(name, new Value.Text(text));
    }

    /** Adds a boolean member. */
    public FieldsBuilder put(String name, boolean flag) {
        return put(name, new Value.Flag(flag));
    }

    /** Adds a text member if there is one. */
    public FieldsBuilder put(String name, Optional<String> text) {
        text.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds all members of another object. */
    public FieldsBuilder putAll(Value.Fields fields) {
        fields.values().forEach(this::put);
        return this;
    }

    /** The object filled so far, as the one member {@code properties} of another. */
    public Value.Fields inProperties() {
        return build().inProperties();
    }

    /** The object filled so far. */
    public Value.Fields build() {
        return new Value.Fields(values);
    }
}
