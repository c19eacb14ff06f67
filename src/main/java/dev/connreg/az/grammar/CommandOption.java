package dev.connreg.az.grammar;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** An option of an az command: picocli's declaration, and what {@link Argument} adds. */
final class CommandOption {

    private final OptionSpec spec;
    private final Field field;
    private final Optional<Argument> argument;

    CommandOption(OptionSpec spec) {
        this.spec = spec;
        this.field = (Field) spec.userObject();
        this.argument = Optional.ofNullable(field.getAnnotation(Argument.class));
    }

    OptionSpec spec() {
        return spec;
    }

    List<String> names() {
        return Arrays.asList(spec.names());
    }

    String displayName() {
        return String.join("/", spec.names());
    }

    ValueCount count() {
        return ValueCount.of(spec.arity());
    }

    ValueKind kind() {
        return ValueKind.of(field.getGenericType());
    }

    /** In declared spelling; empty when everything is allowed. */
    List<String> choices() {
        return kind() == ValueKind.THREE_STATE
                ? List.of("true", "false")
                : argument.map(a -> List.of(a.choices())).orElse(List.of());
    }

    List<String> acceptedChoices() {
        var newer = argument.map(a -> List.of(a.newerChoices())).orElse(List.of());
        return Stream.concat(choices().stream(), newer.stream()).toList();
    }

    Optional<String> configured() {
        return argument.map(Argument::configured).filter(place -> !place.isEmpty());
    }

    String valueName() {
        return kind() == ValueKind.OPTIONAL_NUMBER
                ? "int"
                : argument.map(Argument::valueName).orElse("");
    }

    /** Heading in the help; empty for the plain arguments. */
    String group() {
        return argument.map(Argument::group).orElse("");
    }

    List<Argument.OldName> oldNames() {
        return argument.map(a -> List.of(a.oldNames())).orElse(List.of());
    }

    Optional<Argument.OldName> oldName(String name) {
        return oldNames().stream().filter(old -> old.name().equals(name)).findFirst();
    }

    Optional<String> deprecation(String name) {
        var byName = oldName(name).map(old -> Deprecation.option(name, old.use()));
        return byName.or(() -> argument.map(Argument::deprecated)
                .filter(subject -> !subject.isEmpty())
                .map(Deprecation::argument));
    }

    boolean isHelp() {
        return spec.usageHelp();
    }

    boolean isGlobal() {
        return field.getDeclaringClass() == GlobalOptions.class;
    }

    boolean isPolicy() {
        return field.getDeclaringClass() == PolicyOptions.class;
    }
}
