package dev.connreg.az.command;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;

final class AzRefusals {

    private AzRefusals() {}

    static Failure ofParent(CodedFinding found, String parent) {
        return switch (found.code()) {
            case PARENT_READS_ONLY ->
                new Failure(
                        "Can't create the registry '%s' with mode 'readwrite' when the connected registry parent '%s' mode is '%s'. For more information on connected registries please visit https://aka.ms/acr/connected-registry."
                                .formatted(found.fact(Fact.NAME), parent, found.fact(Fact.STATE)));
            case PARENT_WITHOUT_SYNC_TOKEN ->
                new Failure(
                        found.fact(Fact.NAME).equals(found.fact(Fact.PARENT))
                                ? "A connected registry using ManagedIdentity authentication cannot have children. Choose a SyncToken parent with --parent or omit --parent."
                                : "The connected registry '%s' above '%s' uses ManagedIdentity authentication, so nothing can be created below it. Choose another parent with --parent or omit --parent."
                                        .formatted(found.fact(Fact.NAME), parent));
            default -> new Failure(java.util.List.of(found));
        };
    }

    /** Why a scope map or token that is there cannot be the connected registry's. */
    static Failure ofSyncAccess(Failure refused, String name) {
        return refused.findings().getFirst() instanceof CodedFinding found
                ? switch (found.code()) {
                    case FOREIGN_SCOPE_MAP ->
                        new Failure(
                                "The scope map '%s' exists and was not made for this connected registry, so it stays as it is. Choose another name for the connected registry, or give a token that is there with --sync-token."
                                        .formatted(name));
                    case FOREIGN_TOKEN ->
                        new Failure(
                                "The token '%s' exists and uses the scope map '%s', so it stays as it is. Choose another name for the connected registry, or use that token: --sync-token %s"
                                        .formatted(name, found.fact(Fact.FOUND), name));
                    default -> refused;
                }
                : refused;
    }
}
