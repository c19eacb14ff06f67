package dev.connreg.console;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;

/** What of a spec does not go together with what is in the registry, or needs a second look. */
final class SiteFindingText {

    private SiteFindingText() {}

    /** Empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case PLAIN_HTTP ->
                "tls.mode is none: images and passwords will cross the network of '{cluster}' in plain HTTP, "
                        + "readable and changeable by anyone on the way.";
            case FILE_EXISTS -> "file '{file}' exists and may be in use: name another, or add --overwrite";
            case FOREIGN_CONNECTION_STRING ->
                "The connection string is not that of the connected registry '{name}' of '{registry}': {found}. "
                        + "To make one, run: connreg acr connected-registry get-settings -n {name} -r {registry} "
                        + "--parent-protocol https --generate-password 1";
            case ACTIVE_ELSEWHERE ->
                "The connected registry '{name}' is active already, but not by the extension '{extension}' of cluster '{cluster}', which is not there. "
                        + "If another cluster uses it, choose another name.";
            case FIXED_PROPERTY ->
                "The {kind} '{name}' exists with {property} '{found}', which cannot be changed to '{wanted}'. "
                        + (found.fact(Fact.KIND).equals("extension")
                                ? "Choose another name (extension.name), or delete it first."
                                : "Choose another name; or, if it is yours and not needed, clean it up first.");
            case FOREIGN_SCOPE_MAP ->
                "The scope map '{name}' exists and was not made for this connected registry. "
                        + "Give another name as connectedRegistry.scopeMapName.";
            case SCOPE_MAP_FULL ->
                "The scope map '{name}' would have {found} permissions, and at most {wanted} are allowed. Take permissions that nobody needs "
                        + "out of it, or repositories out of connectedRegistry.repositories. To see what it has, run: "
                        + "connreg acr scope-map show --registry {registry} --name {name} --query actions";
            case FOREIGN_EXTENSION ->
                "The extension '{name}' exists with the service address {found}, not {wanted}, so it may serve another connected registry. "
                        + "Choose another name (extension.name); or, if nothing needs it any more, delete it first.";
            case FOREIGN_TOKEN ->
                "The token '{name}' exists and uses the scope map '{found}', not '{wanted}'. "
                        + "Give another name as connectedRegistry.syncTokenName, or use it as connectedRegistry.syncToken.";
            case EXISTING_TOKEN_LACKS ->
                "The scope map '{name}' of the existing sync token lacks {found}, so the connected registry could not synchronize. "
                        + "To add that, run: connreg acr scope-map update --registry {registry} --name {name} --add-gateway {property} {wanted}";
            case TOKEN_DISABLED -> "The sync token '{name}' is disabled, so the connected registry cannot sign in.";
            case HAS_CHILDREN ->
                "The connected registry '{name}' is the parent of {children}. Clean up the children first.";
            case PARENT_WITHOUT_SYNC_TOKEN ->
                "The connected registry '{name}' signs in with a managed identity, so it cannot have children. "
                        + "Choose a parent with a sync token.";
            case PARENT_READS_ONLY ->
                "The connected registry '{name}' cannot be ReadWrite below '{parent}', which is {state}.";
            case ANCESTOR_WITHOUT_SCOPE_MAP ->
                "The sync token of connected registry '{name}', or its scope map, is missing, so nothing can synchronize through it. "
                        + "Choose another parent, or create '{name}' again.";
            case CIRCLE_OF_PARENTS ->
                "The connected registries above '{name}' are each other's parents: {found}. Choose another parent.";
            case REGISTRY_FULL ->
                "The registry '{registry}' has {found} connected registries, as many as a registry may have, so '{name}' cannot be added.";
            case PARENT_ADDRESS_UNKNOWN ->
                "Azure does not know the address of the parent of '{name}' yet. Wait until the parent is Online and run "
                        + "again, or give the connection string yourself (connectionString.file).";
            case NO_FREE_PASSWORD ->
                "Both passwords of the existing token '{name}' are in use, and it is not connreg's to change. "
                        + "Give the connection string yourself (connectionString.file); or, if nothing uses password1 any more (or password2, with --password2), "
                        + "delete it: connreg acr token credential delete --registry {registry} --name {name} --password1";
            default -> "";
        };
    }
}
