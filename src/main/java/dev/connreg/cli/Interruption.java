package dev.connreg.cli;

import dev.connreg.console.Console;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells, where a signal such as Ctrl-C ends the program, what is done and what is not. */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Tells until it is closed; the words are asked for when they are needed. */
    static Interruption tells(Console console, Supplier<String> words) {
        var hook = new Thread(() -> tell(console, words));
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is ending already.
        }
        return new Interruption(hook);
    }

    /** While it is only looked at what is there. */
    static Interruption beforeChanges(Console console) {
        return tells(console, () -> "Interrupted. Nothing was changed.");
    }

    /** Where nobody reads standard error, the program must end all the same. */
    static void tell(Console console, Supplier<String> words) {
        var telling = Thread.ofPlatform().daemon().start(() -> console.error(words.get()));
        try {
            telling.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // It is being told.
        }
    }
}
