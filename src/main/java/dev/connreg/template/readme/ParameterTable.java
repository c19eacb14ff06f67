package dev.connreg.template.readme;

import dev.connreg.graph.Value;
import dev.connreg.template.bicep.BicepExpressions;
import dev.connreg.template.bicep.BicepText;
import dev.connreg.template.layout.TemplateParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parameters of a template, and what they are given. */
final class ParameterTable {

    private ParameterTable() {}

    static String of(List<TemplateParameter> parameters) {
        return parameters.stream()
                .map(ParameterTable::row)
                .collect(Collectors.joining(
                        "", "| parameter | | what it is | value |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(TemplateParameter parameter) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        parameter.name(),
                        parameter.word().replace(".", "").toLowerCase(Locale.ROOT),
                        parameter.explanation().replace("|", "\\|"),
                        parameter.secure()
                                ? secret(parameter)
                                : parameter
                                        .value()
                                        .or(parameter::byDefault)
                                        .map(value -> "`" + code(value).replace("|", "\\|") + "`")
                                        .orElse(""));
    }

    private static String secret(TemplateParameter parameter) {
        return parameter.isInVault() ? "secret, from the key vault" : "secret";
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
