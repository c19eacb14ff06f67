package dev.connreg.cli;

import dev.connreg.console.Console;

/** While changes are made: tells, where a signal such as Ctrl-C ends the program, what becomes of them. */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Tells until it is closed. */
    static Interruption tells(Console console) {
        var hook = new Thread(() -> {
            console.error(
                    "Interrupted. What is listed above is done and stays; what was under way may be done or not. To go on, run the same command again.");
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
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
