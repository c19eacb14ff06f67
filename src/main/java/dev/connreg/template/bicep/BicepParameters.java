package dev.connreg.template.bicep;

import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateParameter;
import java.util.stream.Collectors;

final class BicepParameters {

    private static final String USING = "using './main.bicep'\n";
    private static final String WARNING = """
            // Secrets come from the environment when this file is compiled: deploy it as it is,
            // and never keep what 'bicep build-params' makes of it.
            """;

    private BicepParameters() {}

    static String print(Template template) {
        var plain = assignments(template, false);
        var secure = assignments(template, true);
        return USING + (plain.isEmpty() ? "" : "\n" + plain) + (secure.isEmpty() ? "" : "\n" + WARNING + secure);
    }

    private static String assignments(Template template, boolean secure) {
        return template.parameters().stream()
                .filter(parameter -> parameter.secure() == secure)
                .map(BicepParameters::assignment)
                .collect(Collectors.joining());
    }

    private static String assignment(TemplateParameter parameter) {
        return "param " + parameter.name() + " = "
                + parameter.value().map(BicepText::quote).orElseGet(() -> environmentVariable(parameter)) + "\n";
    }

    private static String environmentVariable(TemplateParameter secret) {
        return "readEnvironmentVariable(" + BicepText.quote(SymbolNames.environmentVariable(secret.name())) + ", '')";
    }
}
