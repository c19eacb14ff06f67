package dev.connreg.spec;

/** Where the connection string comes from. */
public sealed interface ConnectionStringSource {

    /** The deployment makes a password for the sync token and passes the string on in memory. */
    record Made() implements ConnectionStringSource {}

    /** The user has it. */
    record Given(SecretOrigin origin) implements ConnectionStringSource {}
}
