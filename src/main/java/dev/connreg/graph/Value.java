package dev.connreg.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A value in the body of a resource: plain data, or a reference that a template prints as an expression and a
 * deployment replaces by what it stands for.
 */
public sealed interface Value {

    /** A string. */
    record Text(String text) implements Value {}

    /** An integer. */
    record Whole(long number) implements Value {}

    /** A boolean. */
    record Flag(boolean flag) implements Value {}

    /** An array. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        /** Makes an array of texts. */
        public static Items ofTexts(List<String> texts) {
            return new Items(texts.stream().<Value>map(Text::new).toList());
        }
    }

    /**
     * An object.
     *
     * @param values the members in the order in which they are printed and sent
     */
    record Fields(SequencedMap<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        /** The object without members. */
        public static final Fields EMPTY = new Fields(new LinkedHashMap<>());

        /** Starts an object that is filled member by member. */
        public static FieldsBuilder builder() {
            return new FieldsBuilder();
        }

        /** The object at a path of member names, empty where there is none. */
        public Fields object(String... path) {
            var here = this;
            for (var name : path) {
                here = here.values().get(name) instanceof Fields member ? member : EMPTY;
            }
            return here;
        }

        /** The text of a member, if it is one. */
        public Optional<String> text(String name) {
            return values.get(name) instanceof Text(var text) ? Optional.of(text) : Optional.empty();
        }

        /** The texts of an array member; none where there is no such member. */
        public List<String> texts(String name) {
            return values.get(name) instanceof Items(var items)
                    ? items.stream().map(item -> ((Text) item).text()).toList()
                    : List.of();
        }

        /** An object with one member, {@code properties}: the form in which ARM wants most bodies. */
        public Fields inProperties() {
            return builder().put("properties", this).build();
        }
    }

    /** The value of a {@link Parameter}. */
    record ParameterRef(String name) implements Value {}

    /**
     * A secret, known here by its name only; see {@code credential.SecretStore} for the value.
     *
     * @param name the secret's name, which is also the name of its secure parameter in a template
     */
    record SecretRef(String name) implements Value {}

    /**
     * A property of another resource of the graph, which also makes that resource come first.
     *
     * @param property which of the two that are known before anything is deployed
     */
    record PropertyRef(String symbol, Property property) implements Value {}

    /** The properties of a resource that follow from the graph alone. */
    enum Property {
        /** The full resource id. */
        ID,
        /** The resource's own name, the last segment of its id. */
        NAME
    }

    /** Text joined without separator; each part must stand for a text. */
    record Joined(List<Value> parts) implements Value {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** A text in lower case. */
    record LowerCase(Value value) implements Value {}

    /** Makes a text. */
    static Text text(String text) {
        return new Text(text);
    }

    /** Makes a text followed by what another value stands for. */
    static Value joined(String text, Value value) {
        return value instanceof Text(var known) ? text(text + known) : new Joined(List.of(text(text), value));
    }
}
