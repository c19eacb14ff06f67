package dev.connreg.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Plain data in a resource's body, or a reference: an expression in a template, its value in a deployment. */
public sealed interface Value {

    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    record Flag(boolean flag) implements Value {}

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        public static Items ofTexts(List<String> texts) {
            return new Items(texts.stream().<Value>map(Text::new).toList());
        }
    }

    /** An object; its members are printed and sent in this order. */
    record Fields(SequencedMap<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        public static final Fields EMPTY = new Fields(new LinkedHashMap<>());

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

        /** Empty if the member is not text. */
        public Optional<String> text(String name) {
            return values.get(name) instanceof Text(var text) ? Optional.of(text) : Optional.empty();
        }

        /** Empty if there is no such member. */
        public List<String> texts(String name) {
            return values.get(name) instanceof Items(var items)
                    ? items.stream().map(item -> ((Text) item).text()).toList()
                    : List.of();
        }

        /** As the one member {@code properties} of an object: the form in which ARM wants most bodies. */
        public Fields inProperties() {
            return builder().put("properties", this).build();
        }
    }

    record ParameterRef(String name) implements Value {}

    /** A secret by the name of its secure parameter in a template; {@code credential.SecretStore} has the value. */
    record SecretRef(String name) implements Value {}

    /** A property of another resource of the graph, which also makes that resource come first. */
    record PropertyRef(String symbol, Property property) implements Value {}

    /** The properties of a resource that follow from the graph alone. */
    enum Property {
        ID,
        /** The last segment of the id. */
        NAME
    }

    /** Text joined without separator; each part must stand for a text. */
    record Joined(List<Value> parts) implements Value {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    record LowerCase(Value value) implements Value {}

    /**
     * What a template works out from its parameters. A deployment has the result as plain data: none of these stands in a
     * graph that is deployed.
     */
    sealed interface Computed extends Value {

        /** The names of those that it is worked out from. */
        List<String> parameters();
    }

    /** As a member of an object: it is there if the parameter is given, and not empty. */
    record IfGiven(String parameter, Value value) implements Computed {

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }
    }

    /** Whether the parameter is not given, or empty. */
    record IsMissing(String parameter) implements Computed {

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }
    }

    /** As a member of an object, of whatever name: all that the parameter has. */
    record MembersOf(String parameter) implements Computed {

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }
    }

    /** As an item of a list: {@code repositories/<each of the parameter>/<each that the variable has for the mode>}. */
    record RepositoryActions(String repositories, String mode, Variable byMode) implements Computed {

        @Override
        public List<String> parameters() {
            return List.of(repositories, mode);
        }
    }

    /** All that the parameter has, and then those of the items that it has not. */
    record Union(String parameter, Items items) implements Computed {

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }
    }

    /** The ids of resources of one type below the same parent, by the names that the parameter has. */
    record ChildIds(String names, ResourceType type, ParameterRef parentName) implements Computed {

        @Override
        public List<String> parameters() {
            return List.of(names, parentName.name());
        }
    }

    /** The region of the resource group that is deployed to, as the default of a parameter. */
    record GroupLocation() implements Computed {

        @Override
        public List<String> parameters() {
            return List.of();
        }
    }

    static Text text(String text) {
        return new Text(text);
    }

    static Value joined(String text, Value value) {
        return value instanceof Text(var known) ? text(text + known) : new Joined(List.of(text(text), value));
    }
}
