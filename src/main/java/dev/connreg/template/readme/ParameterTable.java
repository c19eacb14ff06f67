package dev.connreg.template.readme;

import dev.connreg.graph.Value;
import dev.connreg.template.bicep.BicepExpressions;
import dev.connreg.template.bicep.BicepText;
import dev.connreg.template.layout.TemplateParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The parameters of a template, and what they are given.
 *
 * @param bicep whether the template is there in Bicep, too
 */
record ParameterTable(boolean bicep) {

    /** How many values are shown in a cell; where there are more, that cannot be read. */
    private static final int SHOWN = 5;

    String of(List<TemplateParameter> parameters) {
        return parameters.stream()
                .map(this::row)
                .collect(Collectors.joining(
                        "", "| parameter | | what it is | value |\n| --- | --- | --- | --- |\n", ""));
    }

    private String row(TemplateParameter parameter) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        parameter.name(),
                        parameter.word().replace(".", "").toLowerCase(Locale.ROOT),
                        parameter.explanation().replace("|", "\\|"),
                        parameter.secure()
                                ? secret(parameter)
                                : parameter
                                        .value()
                                        .map(value -> cell(value, bicep ? "main.bicepparam" : "main.parameters.json"))
                                        .or(() -> parameter
                                                .byDefault()
                                                .map(value -> cell(value, bicep ? "main.bicep" : "main.json")))
                                        .orElse(""));
    }

    private static String secret(TemplateParameter parameter) {
        return parameter.isInVault() ? "secret, from the key vault" : "secret";
    }

    private static String cell(Value value, String file) {
        return values(value) > SHOWN
                ? "%d items, see `%s`".formatted(items(value), file)
                : "`" + code(value).replace("|", "\\|") + "`";
    }

    private static int items(Value value) {
        return value instanceof Value.Fields(var members)
                ? members.size()
                : ((Value.Items) value).values().size();
    }

    /** Those in lists and objects of it, too. */
    private static int values(Value value) {
        return switch (value) {
            case Value.Items(var items) ->
                items.stream().mapToInt(ParameterTable::values).sum();
            case Value.Fields(var members) ->
                members.values().stream().mapToInt(ParameterTable::values).sum();
            case Value _ -> 1;
        };
    }

    /** As Bicep has it on one line. */
    private static String code(Value value) {
        return switch (value) {
            case Value.Items(var values)
            when !values.isEmpty() ->
                values.stream().map(ParameterTable::code).collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields(var values)
            when !values.isEmpty() ->
                values.entrySet().stream()
                        .map(member -> BicepText.key(member.getKey()) + ": " + code(member.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case Value other -> BicepExpressions.write(other, "").replaceAll("\\s*\n\\s*", " ");
        };
    }
}
