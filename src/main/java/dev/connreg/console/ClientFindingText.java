package dev.connreg.console;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;

/** The words for what is told of the tokens that clients of a connected registry sign in with. */
final class ClientFindingText {

    private ClientFindingText() {}

    /** With the names of facts for their values, as {@link FindingText} fills them in. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case CLIENT_IS_SYNC_TOKEN ->
                "The token '{name}' is a sync token, with which connected registries sign in and no clients. Give another name. "
                        + "To list the client tokens, run: connreg client list {$spec}";
            case FOREIGN_CLIENT_SCOPE_MAP ->
                "The scope map '{name}' exists and was not made for the client token '{token}', or other tokens use it. "
                        + "Choose another name for the client token.";
            case CLIENT_SCOPE_MAP_LACKS ->
                "The client token '{token}' exists with the scope map '{name}', which was not made for it alone and lacks {found}. "
                        + "To add a repository to it, run: connreg acr scope-map update -r {$registry} -n {$name} --add-repository REPOSITORY ACTION";
            case CLIENT_TOKEN_DISABLED ->
                "The client token '{name}' is disabled, so clients cannot sign in with it. To enable it, run: connreg acr token update -n {$name} -r {$registry} --status enabled";
            case CLIENT_TOKENS_FULL ->
                "The connected registry '{name}' has as many client tokens as it can have, {found}. To take one away, run: connreg client delete NAME {$spec}";
            case CLIENT_REPOSITORY_ABSENT ->
                "The connected registry '{name}' does not synchronize {found}, so the client token '{token}' cannot pull that there. "
                        + "To synchronize it too, run: connreg acr connected-registry permissions update -n {$name} -r {$registry} --add "
                        + found.fact(Fact.FOUND).replace(",", "");
            case CLIENT_WRITES_READ_ONLY ->
                "The connected registry '{name}' is ReadOnly, so what the client token '{token}' is allowed besides reading will not work there "
                        + "({found}). Push to the registry '{registry}', or use a connected registry that is ReadWrite.";
            case LINKED_BY_DEPLOYMENT ->
                "does not exist yet; deploy links it with the client tokens that the spec names";
            case REPOSITORIES_UNKNOWN ->
                "Nothing tells which repositories the connected registry '{name}' synchronizes, as it has no scope map. "
                        + "Name what clients may pull: --repository.";
            case CLIENT_PASSWORD_EXISTS ->
                "was made at {time}, and Azure does not show it again; --new-password makes another";
            case CLIENT_PASSWORD_REPLACED ->
                "The {property} of client token '{name}', made at {time}, is replaced: clients that use it cannot sign in any more.";
            case NO_FREE_CLIENT_PASSWORD ->
                "Both passwords of client token '{name}' are valid, and clients may use them. "
                        + "To replace the older one, {property}, add --new-password.";
            case CLIENT_OF_OTHERS -> "connected registry '{found}' has it as well, so it stays";
            case CLIENT_MAY_MORE ->
                "The scope map '{name}' of client token '{token}' also allows {found}, which stays. "
                        + "To take that away, run: connreg acr scope-map update -n {$name} -r {$registry} --remove-repository REPOSITORY ACTION";
            case CLIENT_NOT_LINKED ->
                "is not linked with the connected registry, and was not made for clients, so it stays; to delete it, run: "
                        + "connreg acr token delete -n {$name} -r {$registry}";
            case CLIENT_SCOPE_MAP_STAYS ->
                "is used by a token that stays, or was not made for this client token, so it stays";
            default -> "";
        };
    }
}
