package dev.connreg.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.format.OutputFormat;
import dev.connreg.az.format.ResultFormatter;
import dev.connreg.az.query.Query;
import dev.connreg.az.query.QuerySyntaxException;
import dev.connreg.az.result.CommandResult;
import dev.connreg.az.result.TableTransform;
import dev.connreg.console.Console;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A result for programs in the place of a text for people, in az's forms. */
final class OutputOptions implements OptionGroup {

    private static final List<String> FORMATS =
            Stream.of(OutputFormat.values()).map(OutputFormat::word).toList();

    private final OwnOption<String> output = OwnOption.oneOf(
            FORMATS,
            "FORMAT",
            "Print json, jsonc, yaml, yamlc, table, tsv or none in the place of a text for people.",
            "--output",
            "-o");

    private final OwnOption<String> query =
            OwnOption.text("JMESPATH", "Of that, only what this query finds; json without --output.", "--query");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(output, query);
    }

    /** Whether there is to be a text for people. */
    boolean isText() {
        return output.given().isEmpty() && query.given().isEmpty();
    }

    /** Throws picocli's exception for what cannot be read; called before anything is asked of Azure. */
    void check() {
        format();
        parsed();
    }

    /** Prints a result in the form that is asked for. */
    void print(Console console, JsonNode result, TableTransform table) {
        var whole = new CommandResult(result, table);
        console.result(ResultFormatter.format(parsed().map(whole::queried).orElse(whole), format()));
    }

    private OutputFormat format() {
        return output.given()
                .map(word -> OutputFormat.of(word)
                        .orElseThrow(() -> output.misuse(
                                "--output is '%s': it can be %s".formatted(word, String.join(", ", FORMATS)))))
                .orElse(OutputFormat.JSON);
    }

    private Optional<Query> parsed() {
        return query.given().map(text -> {
            try {
                return Query.parse(text);
            } catch (QuerySyntaxException _) {
                throw query.misuse(
                        "--query is '%s', which is not a JMESPath expression (https://jmespath.org)".formatted(text));
            }
        });
    }
}
