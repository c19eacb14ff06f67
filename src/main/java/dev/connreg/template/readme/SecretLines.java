package dev.connreg.template.readme;

import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.TemplateParameter;

/** Lines that put a secret into the environment. */
final class SecretLines {

    private SecretLines() {}

    /** A command that fails, or of which nothing comes, does not set it. */
    static String shell(TemplateParameter secret) {
        return "%1$s=$(%2$s) && [ -n \"$%1$s\" ] && export %1$s\n".formatted(variable(secret), command(secret));
    }

    /** A command of az runs there as it is, others in the bash of Git or WSL; what prints several lines is an array. */
    static String powerShell(TemplateParameter secret) {
        var command = command(secret);
        return "$env:%s = %s\n"
                .formatted(
                        variable(secret),
                        command.startsWith("az ")
                                ? command.replaceAll(" \\\\\n *", " ")
                                : "(bash -c '" + command.replace("'", "''") + "') -join \"`n\"");
    }

    private static String command(TemplateParameter secret) {
        return secret.command().isEmpty() ? "cat FILE" : String.join("\n  ", secret.command());
    }

    static String variable(TemplateParameter secret) {
        return SymbolNames.environmentVariable(secret.name());
    }
}
