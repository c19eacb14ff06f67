package dev.connreg.credential.certificate;

import java.util.regex.Pattern;

/** Which names of hosts Go's crypto/x509 can read, in name constraints and in URIs. */
final class DomainForm {

    /** Labels of visible ASCII between dots; empty stands for every name. */
    private static final Pattern DOMAIN = Pattern.compile("([!-~&&[^.]]+(\\.[!-~&&[^.]]+)*+)?");

    /** RFC 5321, 4.1.2; of a quoted one, no more is asked than that it is quoted. */
    private static final Pattern MAILBOX =
            Pattern.compile("(\".+\"|[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*+)@" + DOMAIN);

    private DomainForm() {}

    static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    /** A domain, or one with a dot before it, for all that is below it. */
    static boolean isConstraint(String text) {
        return isDomain(text.startsWith(".") && text.length() > 1 ? text.substring(1) : text);
    }

    static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches();
    }

    /** A domain as above, or one mailbox. */
    static boolean isMailConstraint(String text) {
        return isMailbox(text) || !text.contains("@") && isConstraint(text);
    }
}
