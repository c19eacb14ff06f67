package dev.connreg.credential;

import java.util.function.Consumer;

/** A secret as the result that somebody asked for. */
public final class SecretResult {

    private SecretResult() {}

    /** The secret alone on its line, as files and standard output have it. */
    public static Secret line(Secret secret) {
        return Secret.of(secret.reveal() + "\n");
    }

    /** Hands its text to what writes standard output. */
    public static void print(Secret text, Consumer<String> output) {
        output.accept(text.reveal());
    }
}
