package dev.connreg.template.readme;

import dev.connreg.problem.ShellWord;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.TemplateParameter;
import dev.connreg.template.script.ShellFunctions;
import java.util.List;
import java.util.stream.Collectors;

/** The command that deploys a template of one language, once its secrets are in the environment. */
sealed interface DeploymentLines {

    String shell(List<TemplateParameter> secrets);

    String powerShell(List<TemplateParameter> secrets);

    /** What the lines for a shell use, before all others. */
    default String functions(List<TemplateParameter> secrets) {
        return "";
    }

    /** The parameter file reads the environment. */
    record Bicep(Target target) implements DeploymentLines {

        @Override
        public String shell(List<TemplateParameter> secrets) {
            return target.az() + " \\\n  --parameters main.bicepparam\n";
        }

        @Override
        public String powerShell(List<TemplateParameter> secrets) {
            return target.cmdlet() + " -TemplateParameterFile main.bicepparam\n";
        }
    }

    /** Its parameter file has no secrets: az is given a new file that lives as long as the command, a cmdlet the values. */
    record Arm(Target target) implements DeploymentLines {

        @Override
        public String shell(List<TemplateParameter> secrets) {
            var line = target.az() + " \\\n  --template-file main.json --parameters @main.parameters.json";
            if (secrets.isEmpty()) {
                return line + "\n";
            }
            return """
                    (
                      umask 077 && secrets=$(mktemp ./secrets.XXXXXX) && trap 'rm -f "$secrets"' EXIT &&
                      printf '{%s}' %s > "$secrets" &&
                      %s \\
                        --parameters "@$secrets"
                    )
                    """.formatted(members(secrets), values(secrets), line.replace("\n", "\n  "));
        }

        private static String members(List<TemplateParameter> secrets) {
            return secrets.stream()
                    .map(secret -> "\"%s\": {\"value\": \"%%s\"}".formatted(secret.name()))
                    .collect(Collectors.joining(", "));
        }

        private static String values(List<TemplateParameter> secrets) {
            return secrets.stream()
                    .map(secret -> "\"$(escaped \"$%s\")\"".formatted(SymbolNames.environmentVariable(secret.name())))
                    .collect(Collectors.joining(" "));
        }

        /** A value as JSON has it in quotes. */
        @Override
        public String functions(List<TemplateParameter> secrets) {
            return secrets.isEmpty() ? "" : "escaped() { printf %%s \"$1\" | %s; }\n".formatted(ShellFunctions.ESCAPE);
        }

        @Override
        public String powerShell(List<TemplateParameter> secrets) {
            return target.cmdlet() + " -TemplateFile main.json -TemplateParameterFile main.parameters.json"
                    + secrets.stream()
                            .map(secret -> " `\n  -%s (ConvertTo-SecureString $env:%s -AsPlainText -Force)"
                                    .formatted(secret.name(), SymbolNames.environmentVariable(secret.name())))
                            .collect(Collectors.joining())
                    + "\n";
        }
    }

    /** Where it is deployed to; the subscription only where it is not the current one. */
    record Target(String resourceGroup, String subscription) {

        String az() {
            return "az deployment group create --resource-group " + group();
        }

        /** The words that name it, after an option. */
        String group() {
            return ShellWord.of(resourceGroup) + (isCurrent() ? "" : " --subscription " + ShellWord.of(subscription));
        }

        /** PowerShell doubles a quote in quotes. */
        String cmdlet() {
            return (isCurrent() ? "" : "Set-AzContext -Subscription '" + subscription + "'\n")
                    + "New-AzResourceGroupDeployment -ResourceGroupName '" + resourceGroup.replace("'", "''") + "'";
        }

        private boolean isCurrent() {
            return subscription.equals(TemplateFiles.THIS_SUBSCRIPTION);
        }
    }
}
