package dev.connreg.cli;

/** A command cannot do what it is asked, for a reason that lies with the command line or the machine. */
final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what, which, and what next. */
    UserException(String message) {
        super(message);
    }
}
