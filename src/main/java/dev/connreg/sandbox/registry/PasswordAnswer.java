package dev.connreg.sandbox.registry;

/** Which passwords the answer to {@code generateCredentials} has. */
public enum PasswordAnswer {

    /** Those that were made. */
    MADE,

    /** All that the token has, in the order of their names; those that were not made now without a value. */
    ALL
}
