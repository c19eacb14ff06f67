package dev.connreg.console;

import dev.connreg.problem.CodedFinding;

/** How what is there is, and what of it stays. */
final class StateFindingText {

    private StateFindingText() {}

    /** Empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case NOT_MANAGED -> "exists; not managed";
            case CLUSTER_TOLD -> "{found}";
            case LIST_INCOMPLETE ->
                "Azure's list left out the {kind} '{name}', which exists, so it does not tell what is gone. Run the command again.";
            case KEPT ->
                "keeps {kind} that the spec does not have ({found}). To take them away, run: connreg deploy {$spec} --prune";
            case RIGHTS_KEPT -> "keeps {found}, which '{name}' may synchronize itself";
            case BETWEEN_SYNCS -> "is {state} between synchronizations (schedule {property}); last contact {time}";
            case LONG_UNHEARD ->
                "Azure calls the connected registry '{name}' {state}, but last heard of it on {time}. "
                        + "To see whether it runs, run: kubectl get pods -n connected-registry";
            case DOWN_ABOVE ->
                "The connected registry '{parent}' is {state}, and '{name}' synchronizes through it. Bring that one Online "
                        + "first. To see how it is, run: connreg acr connected-registry show -n {parent} -r {registry}";
            case RIGHTS_UNREADABLE ->
                "What connected registry '{name}' is allowed cannot be read, so whether it lets its children through is not known.";
            case LIST_CONTESTED ->
                "Another writer keeps changing the {kind} '{name}'. Wait until it has ended, and run the command again.";
            case RIGHTS_LEFT -> "The permissions that were added to scope map '{name}' could not be taken back.";
            case NOT_ONLINE -> "The connected registry '{name}' did not come Online: it is {state}.";
            case NOT_WELL -> "The connected registry '{name}' is {state}.";
            case OFFLINE_AGAIN ->
                "The connected registry '{name}' was Online and is {state} now: another run may be at work on it. "
                        + "Wait until that has ended, and run the command again.";
            case REPORTED -> "{service_code}: {service_message}";
            case EXTENSION_FAILED -> "The extension has failed. {service_message}";
            case SILENT -> "It has reported nothing {waited}. To wait longer, give --timeout in minutes.";
            case SILENT_SINCE -> "It was last heard of at {time}. To wait longer, give --timeout in minutes.";
            case PART_MISSING ->
                "The {kind} '{name}' does not exist. To create what is missing, run: connreg deploy {$spec}";
            case CLUSTER_IDENTITY_EXPIRES ->
                "The identity certificate of connected cluster '{name}' expires on {time}; its agents should have renewed it. "
                        + "To see how they are, run: kubectl get pods -n azure-arc";
            default -> "";
        };
    }
}
