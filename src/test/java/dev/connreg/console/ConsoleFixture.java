package dev.connreg.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console whose input is given and whose output can be looked at. */
final class ConsoleFixture {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Console console;

    ConsoleFixture(ConsoleSettings settings, String typed) {
        // Streams in another encoding: what is written must be UTF-8 all the same.
        console = new Console(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.ISO_8859_1),
                new PrintStream(err, true, StandardCharsets.ISO_8859_1),
                settings);
    }

    static ConsoleFixture withVerbosity(Verbosity verbosity) {
        return new ConsoleFixture(new ConsoleSettings(false, false, false, false, verbosity), "");
    }

    static ConsoleFixture onTerminal(String typed) {
        return new ConsoleFixture(new ConsoleSettings(true, true, true, true, Verbosity.WARNING), typed);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
