package dev.connreg.template.layout;

import dev.connreg.graph.SecretSource;
import dev.connreg.problem.ShellWord;

/** Commands about a key vault that hands secrets over while a template is deployed. */
public final class VaultCommands {

    private VaultCommands() {}

    /** Standard input, as what is among the words of a command can be read by others. */
    public static String put(TemplateParameter parameter, SecretSource.InVault secret) {
        return "printf %%s \"$%s\" | az keyvault secret set --subscription %s --vault-name %s --name %s --file /dev/stdin --output none"
                .formatted(
                        SymbolNames.environmentVariable(parameter.name()),
                        secret.vault().subscriptionId().orElseThrow(),
                        secret.vault().name(),
                        secret.name());
    }

    /** Without it a deployment may not read the vault. */
    public static String open(SecretSource.InVault secret) {
        return "az keyvault update --subscription %s --resource-group %s --name %s --enabled-for-template-deployment true --output none"
                .formatted(
                        secret.vault().subscriptionId().orElseThrow(),
                        ShellWord.of(secret.vault().resourceGroup().orElseThrow()),
                        secret.vault().name());
    }
}
