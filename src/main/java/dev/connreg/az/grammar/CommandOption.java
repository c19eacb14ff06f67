package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An option of an az command, as {@link Options} has made it and as what was said of it since. */
public final class CommandOption {

    private final List<String> names;
    private final Taker taker;
    private final List<OldName> oldNames = new ArrayList<>();
    private ValueCount count;
    private List<String> choices = List.of();
    private List<String> newerChoices = List.of();
    private List<String> description = List.of();
    private UnaryOperator<String> converter = UnaryOperator.identity();
    private Optional<String> defaultValue = Optional.empty();
    private Optional<String> configured = Optional.empty();
    private Optional<String> deprecated = Optional.empty();
    private String group = "";
    private String valueName = "";
    private String label;
    private boolean required;
    private boolean hidden;
    private boolean help;

    CommandOption(List<String> names, ValueCount count, Taker taker) {
        this.names = names;
        this.count = count;
        this.taker = taker;
        this.label = names.getFirst().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Takes the values given behind one of the option's names. */
    @FunctionalInterface
    interface Taker {
        void take(String name, List<String> texts);
    }

    /** A name that still works, with a warning that names another. */
    record OldName(String name, String use, boolean hidden) {}

    /** What it is for, in sentences. */
    public CommandOption says(String... sentences) {
        description = List.of(sentences);
        return this;
    }

    /** It must be given, unless there is a default in az's configuration. */
    public CommandOption required() {
        required = true;
        return this;
    }

    /** It works, and is not in the help. */
    public CommandOption hidden() {
        hidden = true;
        return this;
    }

    /** It asks for the help. */
    CommandOption help() {
        help = true;
        return this;
    }

    /** Its list may be empty. */
    public CommandOption anyNumber() {
        count = ValueCount.ANY;
        return this;
    }

    /** Its value where it is not given. As in az it need not be one of the choices. */
    public CommandOption defaultsTo(String value) {
        defaultValue = Optional.of(value);
        return this;
    }

    /** The values allowed, in their declared spelling; any case is read and replaced by that spelling. */
    public CommandOption choices(String... values) {
        choices = List.of(values);
        return this;
    }

    /** Values that versions of az newer than the one we follow allow; read as the choices are, but not told of. */
    public CommandOption newerChoices(String... values) {
        newerChoices = List.of(values);
        return this;
    }

    /** What is made of a value before anything looks at it; throws an IllegalArgumentException if it is none. */
    public CommandOption converted(UnaryOperator<String> conversion) {
        converter = conversion;
        return this;
    }

    /** How errors call the values that the conversion refuses: "invalid jmespath_type value". */
    public CommandOption valueName(String name) {
        valueName = name;
        return this;
    }

    /** The heading in the help without " Arguments": "Network Rule". Else the plain arguments. */
    public CommandOption group(String heading) {
        group = heading;
        return this;
    }

    /** Where az looks for a default, "section.name" ("defaults.group"); a default there makes it not required. */
    public CommandOption configured(String place) {
        configured = Optional.of(place);
        return this;
    }

    /** The name in the warning "Argument '...' has been deprecated" of an option that is on its way out. */
    public CommandOption deprecated(String subject) {
        deprecated = Optional.of(subject);
        return this;
    }

    /** One of its names still works, with a warning to use another one. */
    public CommandOption oldName(String name, String use) {
        oldNames.add(new OldName(name, use, false));
        return this;
    }

    /** The same, and the help does not have it. */
    public CommandOption hiddenOldName(String name, String use) {
        oldNames.add(new OldName(name, use, true));
        return this;
    }

    /** How manuals call its value. */
    CommandOption label(String text) {
        label = text;
        return this;
    }

    List<String> names() {
        return names;
    }

    String displayName() {
        return String.join("/", names);
    }

    ValueCount count() {
        return count;
    }

    /** In declared spelling; empty when everything is allowed. */
    List<String> choices() {
        return choices;
    }

    List<String> acceptedChoices() {
        return Stream.concat(choices.stream(), newerChoices.stream()).toList();
    }

    List<String> description() {
        return description;
    }

    Optional<String> defaultValue() {
        return defaultValue;
    }

    Optional<String> configured() {
        return configured;
    }

    String valueName() {
        return valueName;
    }

    String label() {
        return label;
    }

    /** Heading in the help; empty for the plain arguments. */
    String group() {
        return group;
    }

    List<OldName> oldNames() {
        return oldNames;
    }

    Optional<OldName> oldName(String name) {
        return oldNames.stream().filter(old -> old.name().equals(name)).findFirst();
    }

    Optional<String> deprecation(String name) {
        return oldName(name)
                .map(old -> Deprecation.option(name, old.use()))
                .or(() -> deprecated.map(Deprecation::argument));
    }

    boolean isRequired() {
        return required;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isHelp() {
        return help;
    }

    boolean isGlobal() {
        return group.equals(GlobalOptions.GROUP);
    }

    boolean isPolicy() {
        return group.equals(PolicyOptions.GROUP);
    }

    /** Throws an IllegalArgumentException if it is none of its values. */
    String convert(String text) {
        return converter.apply(text);
    }

    void take(String name, List<String> texts) {
        taker.take(name, texts);
    }
}
