package dev.connreg.template.readme;

import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateParameter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What deploys a template of one language: once, or twice where something of the second deployment is made by the first. */
record Deployments(Template template, DeploymentLines lines) {

    private static final String PASSWORDS = """
            Each run of these lines, one with `what-if` too, makes `password1` of the sync token anew, and an extension that still
            uses it can no longer sign in. To run them again later, write `--generate-password 2`, and 1 the time after that.

            """;

    /** Whether a secret is there only after a first deployment. */
    static boolean isTwice(Template template) {
        return secrets(template, TemplateParameter::optional).findAny().isPresent();
    }

    String text() {
        var all = Stream.concat(secrets(TemplateParameter::mustBeSet), secrets(TemplateParameter::optional))
                .toList();
        return isTwice(template)
                ? deployment(
                                "The first deployment makes all but the extension. Later, it leaves an extension as it is.\n\n",
                                secrets(TemplateParameter::mustBeSet).toList())
                        + "\n"
                        + deployment("The second one, with the connection string, adds the extension.\n", all)
                : deployment("", all);
    }

    /** In the order of the template; those that take an action come last, when the others are known to be there. */
    private Stream<TemplateParameter> secrets(Predicate<TemplateParameter> which) {
        return secrets(template, which);
    }

    private static Stream<TemplateParameter> secrets(Template template, Predicate<TemplateParameter> which) {
        return template.parameters().stream()
                .filter(parameter -> parameter.secure() && !parameter.isInVault() && which.test(parameter));
    }

    private String deployment(String head, List<TemplateParameter> secrets) {
        var makesPassword = secrets.stream()
                .flatMap(secret -> secret.command().stream())
                .anyMatch(command -> command.contains("--generate-password 1"));
        return head
                + (makesPassword ? PASSWORDS : "")
                + SecretLines.words(secrets)
                + """
                ```sh
                %s%s%s%s```

                ```powershell
                %s%s%s```
                """.formatted(
                                others(secrets, SecretLines::unsetInShell),
                                lines.functions(secrets),
                                steps(secrets),
                                lines.shell(secrets),
                                others(secrets, SecretLines::unsetInPowerShell),
                                secrets.stream().map(SecretLines::powerShell).collect(Collectors.joining()),
                                guarded(secrets, lines.powerShell(secrets)));
    }

    /** Lines for those that a deployment goes without: what reads the environment would take what is there. */
    private String others(List<TemplateParameter> secrets, Function<TemplateParameter, String> line) {
        return secrets(secret -> !secrets.contains(secret)).map(line).collect(Collectors.joining());
    }

    /** Each only after the one before: without one of them nothing is deployed. */
    private static String steps(List<TemplateParameter> secrets) {
        return secrets.stream()
                .map(SecretLines::shell)
                .map(step -> step.stripTrailing() + " &&\n")
                .collect(Collectors.joining());
    }

    private static String guarded(List<TemplateParameter> secrets, String command) {
        return secrets.isEmpty()
                ? command
                : """
                if (%s) {
                %s} else {
                  Write-Error 'Not deployed: not every secret is there.'
                }
                """.formatted(
                                secrets.stream()
                                        .map(secret -> "$env:" + SecretLines.variable(secret))
                                        .collect(Collectors.joining(" -and ")),
                                command.indent(2));
    }
}
