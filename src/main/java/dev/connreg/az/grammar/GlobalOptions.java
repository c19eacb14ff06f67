package dev.connreg.az.grammar;

import dev.connreg.az.query.Query;
import dev.connreg.az.query.QuerySyntaxException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every az command. They hold values only; what they do is done elsewhere. */
public final class GlobalOptions {

    /** Read by the reader alone. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @Argument(group = "Global")
    public boolean help;

    /** More log lines. */
    @Option(names = "--verbose", description = "Say more about what is done. Everything: --debug.")
    @Argument(group = "Global")
    public boolean verbose;

    /** All log lines. */
    @Option(names = "--debug", description = "Say everything about what is done.")
    @Argument(group = "Global")
    public boolean debug;

    /** No warnings. */
    @Option(names = "--only-show-errors", description = "Say nothing but errors, no warnings.")
    @Argument(group = "Global")
    public boolean onlyShowErrors;

    /** Output format. */
    @Option(
            names = {"--output", "-o"},
            defaultValue = "json",
            converter = LowerCase.class,
            description = "Output format.")
    @Argument(
            group = "Global",
            configured = "core.output",
            choices = {"json", "jsonc", "yaml", "yamlc", "table", "tsv", "none"})
    public String output = "json";

    /** A JMESPath expression that can be parsed. */
    @Option(names = "--query", converter = QueryText.class, description = "JMESPath expression to apply to the result.")
    @Argument(group = "Global", valueName = "jmespath_type")
    public Optional<String> query = Optional.empty();

    /** Name or id. */
    @Option(names = "--subscription", description = "Name or id of the subscription.")
    @Argument(group = "Global", configured = "defaults.subscription")
    public Optional<String> subscription = Optional.empty();

    static GlobalOptions of(CommandSpec spec) {
        return spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(GlobalOptions.class::isInstance)
                .map(GlobalOptions.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(spec.userObject().getClass() + " has no global options"));
    }

    static final class LowerCase implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return value.toLowerCase(Locale.ROOT);
        }
    }

    static final class QueryText implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                Query.parse(value);
                return value;
            } catch (QuerySyntaxException invalid) {
                throw new TypeConversionException(String.valueOf(invalid.getMessage()));
            }
        }
    }
}
