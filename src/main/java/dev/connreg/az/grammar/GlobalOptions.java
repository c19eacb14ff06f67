package dev.connreg.az.grammar;

import dev.connreg.az.query.Query;
import dev.connreg.az.query.QuerySyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The options of every az command. They hold values only; what they do is done elsewhere. */
public final class GlobalOptions implements Declared {

    static final String GROUP = "Global";

    /** Read by the reader alone. */
    public boolean help;

    /** More log lines. */
    public boolean verbose;

    /** All log lines. */
    public boolean debug;

    /** No warnings. */
    public boolean onlyShowErrors;

    /** Output format. */
    public String output = "json";

    /** A JMESPath expression that can be parsed. */
    public Optional<String> query = Optional.empty();

    /** Name or id. */
    public Optional<String> subscription = Optional.empty();

    @Override
    public void declare(Options options) {
        options.flag(() -> help = true, "-h", "--help").help().group(GROUP).says("Show this help and exit.");
        options.flag(() -> verbose = true, "--verbose")
                .group(GROUP)
                .says("Say more about what is done. Everything: --debug.");
        options.flag(() -> debug = true, "--debug").group(GROUP).says("Say everything about what is done.");
        options.flag(() -> onlyShowErrors = true, "--only-show-errors")
                .group(GROUP)
                .says("Say nothing but errors, no warnings.");
        options.text(value -> output = value, "--output", "-o")
                .defaultsTo("json")
                .converted(format -> format.toLowerCase(Locale.ROOT))
                .choices("json", "jsonc", "yaml", "yamlc", "table", "tsv", "none")
                .group(GROUP)
                .configured("core.output")
                .says("Output format.");
        options.optionalText(value -> query = value, "--query")
                .converted(GlobalOptions::parsed)
                .group(GROUP)
                .valueName("jmespath_type")
                .says("JMESPath expression to apply to the result.");
        options.optionalText(value -> subscription = value, "--subscription")
                .group(GROUP)
                .configured("defaults.subscription")
                .says("Name or id of the subscription.");
    }

    private static String parsed(String query) {
        try {
            Query.parse(query);
            return query;
        } catch (QuerySyntaxException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }
}
