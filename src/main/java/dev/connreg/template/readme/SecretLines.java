package dev.connreg.template.readme;

import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.TemplateParameter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines that put a secret into the environment. */
final class SecretLines {

    private static final Pattern VARIABLE = Pattern.compile("printf %s \"\\$(\\w+)\"");

    private SecretLines() {}

    /** A command that fails, or of which nothing comes, does not set it. */
    static String shell(TemplateParameter secret) {
        return "%1$s=$(%2$s) && [ -n \"$%1$s\" ] && export %1$s%3$s\n"
                .formatted(variable(secret), secret.printing(), completion(secret));
    }

    /** One of another site, or of an earlier deployment, may be in the environment. */
    static String unsetInShell(TemplateParameter secret) {
        return "unset " + variable(secret) + "\n";
    }

    static String unsetInPowerShell(TemplateParameter secret) {
        return "Remove-Item Env:%s -ErrorAction Ignore\n".formatted(variable(secret));
    }

    /** What must be known of the lines, as a paragraph before them; empty where there is nothing. */
    static String words(List<TemplateParameter> secrets) {
        var words = secrets.stream()
                .flatMap(secret -> secret.completion().words().stream())
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? "" : words + "\n\n";
    }

    private static String completion(TemplateParameter secret) {
        var lines = secret.completion().shell();
        return lines.isEmpty() ? "" : " &&\n" + String.join("\n", lines);
    }

    static String powerShell(TemplateParameter secret) {
        var value = secret.command().isEmpty()
                ? "Read-Host -MaskInput '%s'".formatted(secret.name())
                : inPowerShell(secret.printing());
        return "$env:%s = %s\n".formatted(variable(secret), value)
                + MarkdownLines.plain(secret.completion().powerShell());
    }

    /** A command of az runs there as it is, others in the bash of Git or WSL; what prints several lines is an array. */
    private static String inPowerShell(String command) {
        var variable = VARIABLE.matcher(command);
        if (variable.matches()) {
            // Which that of WSL would not have.
            return "$env:" + variable.group(1);
        }
        return command.startsWith("az ")
                ? command.replaceAll(" \\\\\n *", " ")
                : "(bash -c '" + command.replace("'", "''") + "') -join \"`n\"";
    }

    static String variable(TemplateParameter secret) {
        return SymbolNames.environmentVariable(secret.name());
    }
}
