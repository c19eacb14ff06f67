package dev.connreg.credential;

import java.util.Objects;

/**
 * A value that must not be seen. A class and not a record, as a record would print its value.
 *
 * <p>{@link #reveal()} is called where a request body or a key file is written, and nowhere else; a test of the
 * architecture holds this.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Wraps a value. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
