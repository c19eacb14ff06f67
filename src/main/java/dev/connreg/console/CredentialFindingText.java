package dev.connreg.console;

import dev.connreg.problem.CodedFinding;

/** What is said of passwords and certificates that a site has, or is to have. */
final class CredentialFindingText {

    private static final String RESEND = "connreg deploy {$spec} --resend-protected-settings";

    private CredentialFindingText() {}

    /** Empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case PROTECTED_SETTINGS_UNKNOWN ->
                "Azure never returns protected settings, so they cannot be compared. To send them again, with a new password, run: "
                        + RESEND;
            case CONNECTION_STRING_UNKNOWN ->
                "Azure never returns protected settings, so the connection string cannot be compared. To send it again, run: "
                        + RESEND;
            case UNHEARD_SINCE_CHANGE ->
                "The connected registry '{name}' was last heard of at {time}, and the extension was changed after that: "
                        + "whether it works shows when it synchronizes next (schedule {property}). "
                        + "If others changed its protected settings, send them again: "
                        + RESEND;
            case PASSWORD_MAY_BE_IN_USE ->
                "replaces {property} of '{name}': if the site uses it, it is down until the extension is updated";
            case PASSWORD_REPLACED ->
                "Another run keeps replacing the passwords of {kind} '{name}'. Wait until it has ended, and run the command again.";
            case PASSWORD_MADE_ELSEWHERE ->
                "The spec of '{name}' names a connection string (connectionString), so its password is made elsewhere. "
                        + "To make a new one, with 1 in the place of 2 if the site uses password2, run: "
                        + "connreg acr connected-registry get-settings -n {$name} -r {$registry} --parent-protocol https --generate-password 2\n"
                        + "Put the new string where the spec says, and run: "
                        + RESEND;
            case TOKEN_NOT_OURS ->
                "The sync token '{token}' exists without connreg (connectedRegistry.syncToken), so its passwords are not connreg's to replace. "
                        + "To make a new one in password2, or with --password1 if nothing uses that, run: "
                        + "connreg acr token credential generate -n {$token} -r {$registry} --password2";
            case NO_PASSWORD_WITH_IDENTITY ->
                "The connected registry '{name}' signs in with a managed identity, so it has no password.";
            case CERTIFICATE_RENEWS_ITSELF ->
                "The certificate of '{name}' comes from cert-manager on the cluster, which renews it by itself.";
            case CERTIFICATE_IN_SECRET ->
                "The certificate of '{name}' is in the Kubernetes Secret '{found}' of cluster '{cluster}'. To renew it, replace that Secret; "
                        + "with its files in the spec, run: connreg deploy {$spec} --apply --context NAME";
            case NO_CERTIFICATE_WITHOUT_TLS ->
                "The connected registry '{name}' has no certificate, as tls.mode is none.";
            case ROTATES_WHAT_WORKS ->
                "Only a site that is Online is rotated. To see what is wrong, run: connreg diagnose {$spec}\n"
                        + "To repair it, with a new password where it needs one, run: connreg deploy {$spec}";
            case SPEC_ASKS_FOR_MORE ->
                "The spec asks for more than that is rotated: {found}. To see it, run: connreg what-if {$spec}\n"
                        + "To do it first, run: connreg deploy {$spec}";
            case CERTIFICATE_NOT_NEWER ->
                "was changed after the certificate in '{file}' was made, so the certificate was probably sent then. "
                        + "To send it all the same, run: "
                        + RESEND;
            case OLD_PASSWORD_STAYS ->
                "The connected registry '{name}' was not heard of since its new password was sent, so the old one stays. "
                        + "To delete it later, run: connreg acr token credential delete -n {$token} -r {$registry} --{property}";
            case DELETED_ONCE_ONLINE -> "once the site is Online with the new one";
            case PASSWORD_MAY_EXPIRE ->
                "{property} of sync token '{name}' expires on {time}. If the site uses it, replace it before, in the connection string "
                        + "if the spec names one: "
                        + RESEND;
            case NOT_SENT ->
                "Its protected settings were not sent, as nothing tells that they differ from the spec. "
                        + "To send them again, with a new password: "
                        + RESEND;
            default -> "";
        };
    }
}
