package dev.connreg.cli;

import dev.connreg.problem.Failure;
import dev.connreg.problem.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option of a command of our own, or its one word, and its value once the command line is read. Declared in plain code, as
 * annotations read by reflection take longer than all else that a help does.
 */
final class OwnOption<T> {

    private final ArgSpec argument;

    private OwnOption(ArgSpec argument) {
        this.argument = argument;
    }

    /** Takes no value; false if it is not given. */
    static OwnOption<Boolean> flag(String description, String... names) {
        return new OwnOption<>(OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
    }

    static OwnOption<String> text(String label, String description, String... names) {
        return of(String.class, label, names, option -> option.description(description));
    }

    /** A text for which a shell can offer those. */
    static OwnOption<String> oneOf(Iterable<String> offered, String label, String description, String... names) {
        return of(
                String.class,
                label,
                names,
                option -> option.description(description).completionCandidates(offered));
    }

    static OwnOption<Path> file(String label, String description, String... names) {
        return of(Path.class, label, names, option -> option.description(description));
    }

    static OwnOption<Path> fileOr(String otherwise, String label, String description, String... names) {
        return of(
                Path.class,
                label,
                names,
                option -> option.description(description).defaultValue(otherwise));
    }

    static OwnOption<Integer> number(String label, String description, String... names) {
        return of(Integer.class, label, names, option -> option.description(description));
    }

    static OwnOption<Integer> numberOr(int otherwise, String label, String description, String... names) {
        return of(
                int.class,
                label,
                names,
                option -> option.description(description.split("\n")).defaultValue(Integer.toString(otherwise)));
    }

    static <E extends Enum<E>> OwnOption<E> choiceOr(E otherwise, String label, String description, String... names) {
        return of(
                otherwise.getDeclaringClass(),
                label,
                names,
                option -> option.description(description).defaultValue(otherwise.name()));
    }

    /** As {@link #choiceOr}, and nothing stands for it where it is not given. */
    static <E extends Enum<E>> OwnOption<E> choice(Class<E> type, String label, String description, String... names) {
        return of(type, label, names, option -> option.description(description));
    }

    /** May be given several times. */
    static OwnOption<List<String>> texts(String label, String description, String... names) {
        return of(
                List.class,
                label,
                names,
                option -> option.description(description).auxiliaryTypes(String.class));
    }

    /** As {@link #texts}, each time with one word or more. */
    static OwnOption<List<String>> someWords(String label, String description, String... names) {
        return of(
                List.class,
                label,
                names,
                option -> option.description(description)
                        .auxiliaryTypes(String.class)
                        .arity("1..*"));
    }

    /** As {@link #texts}, at least once. */
    static OwnOption<List<String>> someTexts(String label, String description, String... names) {
        return of(
                List.class,
                label,
                names,
                option -> option.description(description)
                        .auxiliaryTypes(String.class)
                        .required(true));
    }

    /** The one word behind the command, which must be there. */
    static <W> OwnOption<W> word(Class<W> type, String label, String description) {
        return new OwnOption<>(PositionalParamSpec.builder()
                .index("0")
                .type(type)
                .arity("1")
                .required(true)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** The files behind the command, one at least. */
    static OwnOption<List<Path>> paths(String label, String description) {
        return new OwnOption<>(PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .arity("1..*")
                .required(true)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** The one word behind the command, which need not be there. */
    static <W> OwnOption<W> optionalWord(Class<W> type, String label, String description) {
        return new OwnOption<>(PositionalParamSpec.builder()
                .index("0")
                .type(type)
                .arity("0..1")
                .paramLabel(label)
                .description(description)
                .build());
    }

    private static <T> OwnOption<T> of(
            Class<?> type, String label, String[] names, UnaryOperator<OptionSpec.Builder> further) {
        return new OwnOption<>(
                further.apply(OptionSpec.builder(names).type(type).arity("1").paramLabel(label))
                        .build());
    }

    void addTo(CommandSpec command) {
        command.add(argument);
    }

    /** What was given, or what stands for nothing given. */
    Optional<T> given() {
        return Optional.ofNullable(value());
    }

    /** The value of one that has always one: that must be given, or has a default. */
    T get() {
        return Objects.requireNonNull(value(), argument::toString);
    }

    /** As it is given, {@code --certificate} for one. */
    String name() {
        return ((OptionSpec) argument).longestName();
    }

    /** The words of a command line that give it again; none where it has its default. */
    Stream<String> words() {
        return given()
                .map(Object::toString)
                .filter(value -> !value.equals(argument.defaultValue()))
                .map(value -> name() + " " + ShellWord.of(value))
                .stream();
    }

    boolean isSet() {
        return Boolean.TRUE.equals(value());
    }

    private @Nullable T value() {
        return argument.getValue();
    }

    /** Where a dash would be taken for a name, by who means standard output by it. */
    void refuseDash(String sentence) {
        if (String.valueOf(value()).equals("-")) {
            throw misuse(sentence);
        }
    }

    /** Where a file is written: a {@link Path} has no slash at its end, and would name a file all the same. */
    void refuseDirectory() {
        var texts = argument.originalStringValues();
        if (!texts.isEmpty() && texts.getLast().endsWith("/")) {
            throw new Failure("'%s' is a directory: name a file in it".formatted(texts.getLast()));
        }
    }

    /** A value that cannot be used, said in that sentence. */
    ParameterException misuse(String sentence) {
        return new ParameterException(argument.command().commandLine(), sentence);
    }
}
