package dev.connreg.cli;

import dev.connreg.console.Console;
import java.time.Duration;

/** While changes are made: tells, where a signal such as Ctrl-C ends the program, what becomes of them. */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Tells until it is closed. */
    static Interruption tells(Console console) {
        var hook = new Thread(() -> tell(console));
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is ending already.
        }
        return new Interruption(hook);
    }

    /** Where nobody reads standard error, the program must end all the same. */
    static void tell(Console console) {
        var words = Thread.ofPlatform()
                .daemon()
                .start(
                        () -> console.error(
                                "Interrupted. The steps above that have a time behind them are done and stay; what was under way may be done or not. To go on, run the same command again."));
        try {
            words.join(PATIENCE);
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
