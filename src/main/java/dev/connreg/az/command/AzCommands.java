package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandEntry;
import dev.connreg.az.grammar.CommandGroup;
import dev.connreg.az.grammar.CommandNode;
import java.util.List;
import java.util.concurrent.Callable;
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
                entry(ExtensionCreate.class, ExtensionCreate::new),
                entry(ExtensionUpdate.class, ExtensionUpdate::new),
                entry(ExtensionDelete.class, ExtensionDelete::new),
                entry(ExtensionShow.class, ExtensionShow::new),
                entry(ExtensionList.class, ExtensionList::new));
    }

    private List<CommandNode> registries() {
        return List.of(
                CommandGroup.of("connected-registry", "Connected registries.", this::connectedRegistries),
                CommandGroup.of("scope-map", "Scope maps: what tokens may do.", this::scopeMaps),
                CommandGroup.of("token", "Tokens of a registry.", this::tokens),
                entry(RegistryShow.class, RegistryShow::new),
                entry(RegistryUpdate.class, RegistryUpdate::new));
    }

    private List<CommandNode> connectedRegistries() {
        return List.of(
                entry(ConnectedRegistryCreate.class, ConnectedRegistryCreate::new),
                entry(ConnectedRegistryUpdate.class, ConnectedRegistryUpdate::new),
                entry(ConnectedRegistryDelete.class, ConnectedRegistryDelete::new),
                entry(ConnectedRegistryDeactivate.class, ConnectedRegistryDeactivate::new),
                entry(ConnectedRegistryShow.class, ConnectedRegistryShow::new),
                entry(ConnectedRegistryList.class, ConnectedRegistryList::new),
                entry(ConnectedRegistryListClientTokens.class, ConnectedRegistryListClientTokens::new),
                entry(ConnectedRegistryResync.class, ConnectedRegistryResync::new),
                entry(ConnectedRegistryGetSettings.class, ConnectedRegistryGetSettings::new),
                CommandGroup.of(
                        "permissions", "Which repositories connected registries synchronize.", this::permissions),
                entry(ConnectedRegistryRepo.class, ConnectedRegistryRepo::new),
                CommandGroup.of("install", "What is needed to install a connected registry.", this::install)
                        .deprecatedFor("acr connected-registry get-settings"));
    }

    private List<CommandNode> permissions() {
        return List.of(
                entry(ConnectedRegistryPermissionsUpdate.class, ConnectedRegistryPermissionsUpdate::new),
                entry(ConnectedRegistryPermissionsShow.class, ConnectedRegistryPermissionsShow::new));
    }

    private List<CommandNode> install() {
        return List.of(
                entry(ConnectedRegistryInstallInfo.class, ConnectedRegistryInstallInfo::new),
                entry(ConnectedRegistryRenewCredentials.class, ConnectedRegistryRenewCredentials::new));
    }

    private List<CommandNode> tokens() {
        return List.of(
                entry(TokenCreate.class, TokenCreate::new),
                entry(TokenUpdate.class, TokenUpdate::new),
                entry(TokenDelete.class, TokenDelete::new),
                entry(TokenShow.class, TokenShow::new),
                entry(TokenList.class, TokenList::new),
                CommandGroup.of("credential", "Passwords of tokens.", this::credentials));
    }

    private List<CommandNode> credentials() {
        return List.of(
                entry(TokenCredentialGenerate.class, TokenCredentialGenerate::new),
                entry(TokenCredentialDelete.class, TokenCredentialDelete::new));
    }

    private List<CommandNode> scopeMaps() {
        return List.of(
                entry(ScopeMapCreate.class, ScopeMapCreate::new),
                entry(ScopeMapUpdate.class, ScopeMapUpdate::new),
                entry(ScopeMapDelete.class, ScopeMapDelete::new),
                entry(ScopeMapShow.class, ScopeMapShow::new),
                entry(ScopeMapList.class, ScopeMapList::new));
    }

    private CommandEntry entry(Class<?> type, Function<Invocations, Callable<Integer>> maker) {
        return new CommandEntry(type, () -> maker.apply(invocations));
    }
}
