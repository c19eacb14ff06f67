package dev.connreg.az.command;

import dev.connreg.az.grammar.CallableCommand;
import dev.connreg.az.grammar.CommandEntry;
import dev.connreg.az.grammar.CommandGroup;
import dev.connreg.az.grammar.CommandNode;
import dev.connreg.az.grammar.CommandText;
import java.util.List;
import java.util.function.Function;

/** The tree of az commands; a branch is made when a command line reaches it. */
public final class AzCommands {

    private final Invocations invocations;

    /** Commands that call these invocations. */
    public AzCommands(Invocations invocations) {
        this.invocations = invocations;
    }

    /** All of them, below the program's name. */
    public CommandGroup root(String program) {
        return CommandGroup.of(program, "Connected registries, in the Azure CLI's own words.", this::groups);
    }

    /** The groups that follow the program's name. */
    public List<CommandGroup> groups() {
        return List.of(
                CommandGroup.of("acr", "Container registries.", this::registries),
                CommandGroup.of("k8s-extension", "Extensions of Kubernetes clusters.", this::extensions));
    }

    private List<CommandNode> extensions() {
        return List.of(
                entry(ExtensionCreate.TEXT, ExtensionCreate::new),
                entry(ExtensionUpdate.TEXT, ExtensionUpdate::new),
                entry(ExtensionDelete.TEXT, ExtensionDelete::new),
                entry(ExtensionShow.TEXT, ExtensionShow::new),
                entry(ExtensionList.TEXT, ExtensionList::new));
    }

    private List<CommandNode> registries() {
        return List.of(
                CommandGroup.of("connected-registry", "Connected registries.", this::connectedRegistries),
                CommandGroup.of("scope-map", "Scope maps: what tokens may do.", this::scopeMaps),
                CommandGroup.of("token", "Tokens of a registry.", this::tokens),
                entry(RegistryShow.TEXT, RegistryShow::new),
                entry(RegistryUpdate.TEXT, RegistryUpdate::new));
    }

    private List<CommandNode> connectedRegistries() {
        return List.of(
                entry(ConnectedRegistryCreate.TEXT, ConnectedRegistryCreate::new),
                entry(ConnectedRegistryUpdate.TEXT, ConnectedRegistryUpdate::new),
                entry(ConnectedRegistryDelete.TEXT, ConnectedRegistryDelete::new),
                entry(ConnectedRegistryDeactivate.TEXT, ConnectedRegistryDeactivate::new),
                entry(ConnectedRegistryShow.TEXT, ConnectedRegistryShow::new),
                entry(ConnectedRegistryList.TEXT, ConnectedRegistryList::new),
                entry(ConnectedRegistryListClientTokens.TEXT, ConnectedRegistryListClientTokens::new),
                entry(ConnectedRegistryResync.TEXT, ConnectedRegistryResync::new),
                entry(ConnectedRegistryGetSettings.TEXT, ConnectedRegistryGetSettings::new),
                CommandGroup.of(
                        "permissions", "Which repositories connected registries synchronize.", this::permissions),
                entry(ConnectedRegistryRepo.TEXT, ConnectedRegistryRepo::new),
                CommandGroup.of("install", "What is needed to install a connected registry.", this::install)
                        .deprecatedFor("acr connected-registry get-settings"));
    }

    private List<CommandNode> permissions() {
        return List.of(
                entry(ConnectedRegistryPermissionsUpdate.TEXT, ConnectedRegistryPermissionsUpdate::new),
                entry(ConnectedRegistryPermissionsShow.TEXT, ConnectedRegistryPermissionsShow::new));
    }

    private List<CommandNode> install() {
        return List.of(
                entry(ConnectedRegistryInstallInfo.TEXT, ConnectedRegistryInstallInfo::new),
                entry(ConnectedRegistryRenewCredentials.TEXT, ConnectedRegistryRenewCredentials::new));
    }

    private List<CommandNode> tokens() {
        return List.of(
                entry(TokenCreate.TEXT, TokenCreate::new),
                entry(TokenUpdate.TEXT, TokenUpdate::new),
                entry(TokenDelete.TEXT, TokenDelete::new),
                entry(TokenShow.TEXT, TokenShow::new),
                entry(TokenList.TEXT, TokenList::new),
                CommandGroup.of("credential", "Passwords of tokens.", this::credentials));
    }

    private List<CommandNode> credentials() {
        return List.of(
                entry(TokenCredentialGenerate.TEXT, TokenCredentialGenerate::new),
                entry(TokenCredentialDelete.TEXT, TokenCredentialDelete::new));
    }

    private List<CommandNode> scopeMaps() {
        return List.of(
                entry(ScopeMapCreate.TEXT, ScopeMapCreate::new),
                entry(ScopeMapUpdate.TEXT, ScopeMapUpdate::new),
                entry(ScopeMapDelete.TEXT, ScopeMapDelete::new),
                entry(ScopeMapShow.TEXT, ScopeMapShow::new),
                entry(ScopeMapList.TEXT, ScopeMapList::new));
    }

    private CommandEntry entry(CommandText text, Function<Invocations, CallableCommand> maker) {
        return new CommandEntry(text, () -> maker.apply(invocations));
    }
}
