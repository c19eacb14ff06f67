package dev.connreg.console;

import dev.connreg.problem.CodedFinding;

/** Why an extension is sent again, beside it in a plan. */
final class SendingText {

    private SendingText() {}

    /** Empty for what others say. */
    static String words(CodedFinding found) {
        return switch (found.code()) {
            case SENT_ON_REQUEST -> "protected settings are sent again, as requested";
            case SENT_AS_FAILED -> "is Failed, so it is sent again, with its protected settings";
            case RESENT_AS_FAILED -> "is Failed, so it is sent again";
            case SENT_AS_TOKEN_IS_NEW -> "protected settings are sent again: the sync token is new";
            case SENT_AS_KEYS_DIFFER -> "protected settings are sent again: their keys differ";
            case SENT_WITH_SETTINGS -> "protected settings are sent again: they must fit what changes";
            case SENT_AS_INACTIVE -> "protected settings are sent again: the connected registry is Inactive";
            case SENT_AS_REFUSED -> "protected settings are sent again: the password of the site is refused";
            case SENT_AS_CHANGED_SINCE ->
                "protected settings are sent again: the connected registry was last heard of at {time}, and the extension was changed after that";
            case SENT_TO_UNPIN ->
                "sent as a whole, with the protected settings: leaving the version out would keep {found}";
            case SENT_AS_PASSWORD_IS_GONE ->
                "protected settings are sent again: the sync token has no password that the site could have";
            case SENT_AS_PASSWORD_EXPIRES ->
                "protected settings are sent again: the password of the site expires on {time}";
            case SENT_AS_CERTIFICATE_IS_NEWER ->
                "protected settings are sent again: the certificate is newer than what was sent last";
            case SENT_TO_PRUNE -> "is sent as a whole, to take away the settings {found}";
            case SENT_TO_HIDE ->
                "is sent as a whole, so that {found} is no longer among the settings that others can read";
            default -> "";
        };
    }
}
