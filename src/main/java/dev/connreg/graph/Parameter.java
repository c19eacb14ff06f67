package dev.connreg.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may differ between deployments; a secure one has no value in the graph, but maybe a place where it is. The default
 * is plain data, a reference to another parameter, or worked out from one.
 */
public record Parameter(
        String name,
        String description,
        ParameterType type,
        Optional<Value> byDefault,
        Optional<Value> value,
        Optional<SecretSource> source) {

    public Parameter {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("'%s' is not a parameter name".formatted(name));
        }
        boolean mayLack = type instanceof ParameterType.MaybeText || byDefault.isPresent();
        if (type instanceof ParameterType.Secret ? value.isPresent() : value.isEmpty() && !mayLack) {
            throw new IllegalArgumentException("parameter '%s': a value, or a secret".formatted(name));
        }
    }

    public static Parameter plain(String name, String description, String value) {
        return required(name, description, new ParameterType.Text(), Value.text(value));
    }

    /** What every deployment gives a value to. */
    public static Parameter required(String name, String description, ParameterType type, Value value) {
        return new Parameter(name, description, type, Optional.empty(), Optional.of(value), Optional.empty());
    }

    /** What has the default where it is not given. */
    public static Parameter withDefault(
            String name, String description, ParameterType type, Value byDefault, Optional<Value> value) {
        return new Parameter(name, description, type, Optional.of(byDefault), value, Optional.empty());
    }

    /** A text that need not be there. */
    public static Parameter optional(
            String name, String description, ParameterType.MaybeText type, Optional<Value> value) {
        return new Parameter(name, description, type, Optional.empty(), value, Optional.empty());
    }

    public static Parameter secure(String name, String description) {
        return secure(name, description, Optional.empty());
    }

    public static Parameter secure(String name, String description, SecretSource source) {
        return secure(name, description, Optional.of(source));
    }

    private static Parameter secure(String name, String description, Optional<SecretSource> source) {
        return new Parameter(name, description, new ParameterType.Secret(), Optional.empty(), Optional.empty(), source);
    }

    /** Those of a graph with further ones, before the secure ones. */
    public static List<Parameter> withFurther(List<Parameter> parameters, List<Parameter> further) {
        return Stream.of(
                        parameters.stream().filter(parameter -> !parameter.secure()),
                        further.stream(),
                        parameters.stream().filter(Parameter::secure))
                .flatMap(each -> each)
                .toList();
    }

    public boolean secure() {
        return type instanceof ParameterType.Secret;
    }

    public Parameter withSource(SecretSource other) {
        return new Parameter(name, description, type, byDefault, value, Optional.of(other));
    }

    public Parameter withValue(Value other) {
        return new Parameter(name, description, type, byDefault, Optional.of(other), source);
    }
}
