package dev.connreg.template.bicep;

import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateParameter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class BicepParameters {

    private BicepParameters() {}

    static String print(Template template) {
        var plain = assignments(template, parameter -> !parameter.secure());
        var secure = assignments(template, TemplateParameter::secure);
        return "using './main.bicep'\n"
                + (plain.isEmpty() ? "" : "\n" + plain)
                + "\n"
                + (secure.isEmpty() ? comments(template.before().stream()) : advice(template) + secure);
    }

    /** Where the secrets come from, as commands that can be pasted. */
    private static String advice(Template template) {
        var ofEach =
                exports("For each deployment, set:", template, secret -> !secret.optional() && !secret.isInVault());
        var ofSecond = exports(
                "For the second deployment, once the first one is done, set as well:",
                template,
                TemplateParameter::optional);
        return comments(Stream.of(
                        sources(template),
                        template.before(),
                        ofFirst(template),
                        ofEach,
                        ofSecond,
                        exports("To put the secrets into the vault, set:", template, TemplateParameter::isInVault),
                        completions(template),
                        BicepVault.commands(template))
                .flatMap(List::stream));
    }

    /** What is in the environment of another site, or of an earlier deployment, would be deployed. */
    private static List<String> ofFirst(Template template) {
        var variables = template.parameters().stream()
                .filter(parameter -> parameter.secure() && parameter.optional())
                .map(secret -> "  unset " + SymbolNames.environmentVariable(secret.name()))
                .toList();
        return variables.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of("For the first deployment, which goes without a connection string:"),
                                variables.stream())
                        .toList();
    }

    private static List<String> completions(Template template) {
        return template.parameters().stream()
                .map(TemplateParameter::completion)
                .flatMap(completion -> Stream.concat(
                        completion.words().stream(), completion.shell().stream().map(line -> "  " + line)))
                .toList();
    }

    private static List<String> sources(Template template) {
        var environment = List.of(
                "Secrets come from the environment when this file is compiled: deploy it as it is,",
                "and never keep what 'bicep build-params' makes of it.");
        return Stream.of(environment, BicepVault.SOURCE)
                .filter(lines -> template.parameters().stream()
                        .anyMatch(parameter ->
                                parameter.secure() && parameter.isInVault() == lines.equals(BicepVault.SOURCE)))
                .flatMap(List::stream)
                .toList();
    }

    private static String comments(Stream<String> lines) {
        return lines.map(line -> "// " + line + "\n").collect(Collectors.joining());
    }

    private static List<String> exports(String head, Template template, Predicate<TemplateParameter> which) {
        var exports = template.parameters().stream()
                .filter(parameter -> parameter.secure() && which.test(parameter))
                .map(BicepParameters::export)
                .toList();
        return exports.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(head), exports.stream().flatMap(String::lines))
                        .toList();
    }

    /** A command that fails, or of which nothing comes, does not set it: export alone would hide that. */
    private static String export(TemplateParameter secret) {
        return "  %1$s=$(%2$s) && [ -n \"$%1$s\" ] && export %1$s"
                .formatted(SymbolNames.environmentVariable(secret.name()), secret.printing());
    }

    private static String assignments(Template template, Predicate<TemplateParameter> which) {
        return template.parameters().stream()
                .filter(which)
                .filter(TemplateParameter::isAssigned)
                .map(BicepParameters::assignment)
                .collect(Collectors.joining());
    }

    private static String assignment(TemplateParameter parameter) {
        return "param " + parameter.name() + " = "
                + parameter
                        .value()
                        .map(value -> BicepExpressions.write(value, ""))
                        .or(() -> parameter.vault().map(secret -> BicepVault.secret(parameter.name(), secret)))
                        .orElseGet(() -> environmentVariable(parameter))
                + "\n";
    }

    /** Without a default where it must be set: an empty certificate would reach the cluster. */
    private static String environmentVariable(TemplateParameter secret) {
        var variable = BicepText.quote(SymbolNames.environmentVariable(secret.name()));
        return "readEnvironmentVariable(%s%s)".formatted(variable, secret.optional() ? ", ''" : "");
    }
}
