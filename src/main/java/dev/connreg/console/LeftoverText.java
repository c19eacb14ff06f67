package dev.connreg.console;

import dev.connreg.problem.CodedFinding;

/** What a clean-up says of what it leaves, or finds left over, beside it in a plan. */
final class LeftoverText {

    private LeftoverText() {}

    /** Empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case MAY_SERVE ->
                "may serve it, as nothing tells what an extension serves. To delete it too, add: --set extension.name={$name}";
            case PASSWORDS_STAY ->
                "is not managed and stays, with its passwords, of which a deployment may have made one. To delete password1 if nothing else uses it, or "
                        + "password2 with --password2, run: connreg acr token credential delete --registry {registry} --name {name} --password1";
            case NOT_OURS -> "was not made for this connected registry, or others use it, so it stays";
            case LEFT_OVER -> "belonged to connected registry '{name}', which is gone";
            case LEFT_IN_USE ->
                "belonged to connected registry '{name}', which is gone; {kind} '{found}' uses it, so it stays";
            case RIGHTS_OF_GONE -> "was allowed this for connected registry '{name}', which does not exist";
            case LEFT_BUT_FOREIGN ->
                "allows the gateway of connected registry '{name}', which does not exist, but may have been made for something else, so it stays";
            case MAY_BE_DEPLOYED ->
                "was created at {time}, so a deployment of connected registry '{name}' may be running, and it stays for now";
            default -> "";
        };
    }
}
