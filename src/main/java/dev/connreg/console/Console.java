package dev.connreg.console;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import dev.connreg.problem.SecretLooks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one writer of standard output, for results, and standard error, for people, as az does; in UTF-8. Nothing for people
 * holds what looks like a secret, or commands the terminal.
 */
public final class Console {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final String RESET = "\u001b[0m";

    private final BufferedReader answers;
    private final PrintStream out;
    private final PrintStream err;
    private final ConsoleSettings settings;
    private boolean statusShown;

    /** Answers are read from the input only when a question is asked. */
    public Console(InputStream in, PrintStream out, PrintStream err, ConsoleSettings settings) {
        this.answers = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = utf8(out);
        this.err = utf8(err);
        this.settings = settings;
    }

    private static PrintStream utf8(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.UTF_8)
                ? stream
                : new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    public ConsoleSettings settings() {
        return settings;
    }

    /** Writes a result to standard output as it is; on a terminal, control characters in it are written out. */
    public void result(String text) {
        write(settings.outputIsTerminal() ? ControlCharacters.visible(text) : text);
    }

    /**
     * Writes a result that is a secret, and warns where that is a file which others can read: a shell has made it.
     *
     * @param remedy the option that writes a file which only its owner reads
     */
    public void secretResult(String text, String remedy) {
        if (out instanceof StandardStream standard && standard.isReadByOthers()) {
            warning("Standard output is a file that others can read. %s writes one that only you can read."
                    .formatted(remedy));
        }
        result(text);
    }

    /** Whether something could not be written to standard output, be it that the reader has gone. */
    public boolean hasLostResult() {
        return out.checkError();
    }

    /** Writes a result that is for people to standard output; control characters in it are written out. */
    public void text(String text) {
        write(plain(text));
    }

    /** Writes the lines of a plan that is the result; on a terminal, each in the colour of what it does. */
    public void plan(List<String> lines) {
        // As a whole, as what looks like a secret may have several lines.
        var text = plain(String.join("\n", lines));
        write(settings.colourOfOutput() ? inColours(text) : text + "\n");
    }

    /** As {@link #note}, for a line of a plan, or for a step of it that is done. */
    public void planNote(String line) {
        var plain = plain(line);
        line(settings.colourOfError() ? PlanColours.of(plain) : plain);
    }

    private static String inColours(String text) {
        return Stream.of(text.split("\n", -1)).map(PlanColours::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private synchronized void write(String text) {
        clearStatus();
        out.print(text);
        out.flush();
    }

    public void error(String message) {
        log(Verbosity.ERROR, message, "\u001b[91m");
    }

    public void warning(String message) {
        log(Verbosity.WARNING, message, "\u001b[33m");
    }

    public void info(String message) {
        log(Verbosity.INFO, message, "\u001b[32m");
    }

    public void debug(String message) {
        log(Verbosity.DEBUG, message, "\u001b[36m");
    }

    /** Whether {@link #debug} would write, for messages that are costly to make. */
    public boolean debugging() {
        return settings.verbosity().includes(Verbosity.DEBUG);
    }

    /** Writes to standard error whatever the verbosity: the text is part of what was asked for. */
    public void note(String line) {
        line(plain(line));
    }

    private static String plain(String text) {
        return ControlCharacters.visible(SecretLooks.hidden(text));
    }

    private void log(Verbosity level, String message, String colour) {
        if (settings.verbosity().includes(level)) {
            var line = plain(level + ": " + message);
            line(settings.colourOfError() ? colour + line + RESET : line);
        }
    }

    private synchronized void line(String text) {
        clearStatus();
        err.print(text + "\n");
        err.flush();
    }

    /** Shows a passing line that the next one replaces; only for a terminal. */
    synchronized void status(String text) {
        err.print(CLEAR_LINE + plain(text));
        err.flush();
        statusShown = true;
    }

    synchronized void clearStatus() {
        if (statusShown) {
            err.print(CLEAR_LINE);
            err.flush();
            statusShown = false;
        }
    }

    /**
     * Accepts {@code y} or {@code n} in any case and nothing else, as az does.
     * Throws a PromptException if standard input is not a terminal, or ends.
     */
    public boolean confirm(String message) {
        if (!settings.inputIsTerminal()) {
            throw PromptException.noTerminal();
        }
        while (true) {
            text(message + " (y/n): ");
            switch (readLine()) {
                case "y", "Y" -> {
                    return true;
                }
                case "n", "N" -> {
                    return false;
                }
                default -> debug("The answer is neither y nor n.");
            }
        }
    }

    /** Whether somebody is there to answer, who sees the question whatever becomes of standard output. */
    public boolean canAsk() {
        return settings.inputIsTerminal() && settings.errorIsTerminal();
    }

    /**
     * Asks for a text on standard error, as standard output may hold the result; empty if only Enter is typed.
     * Throws a PromptException if nobody can be asked, or standard input ends.
     */
    public Optional<String> ask(String question) {
        if (!canAsk()) {
            throw PromptException.noTerminal();
        }
        prompt(plain(question) + ": ");
        return Optional.of(readLine().strip()).filter(answer -> !answer.isEmpty());
    }

    /** Asks for a secret, which is not shown while it is typed; throws a Failure with a sentence if nobody can be asked. */
    public Secret askSecret(String question, String otherwise) {
        if (!canAsk()) {
            throw new Failure(otherwise);
        }
        prompt(plain(question) + ": ");
        var typed = Objects.requireNonNull(System.console()).readPassword();
        if (typed == null) {
            throw PromptException.endOfInput();
        }
        return Secret.of(new String(typed));
    }

    private synchronized void prompt(String text) {
        clearStatus();
        err.print(text);
        err.flush();
    }

    private String readLine() {
        try {
            var line = answers.readLine();
            if (line == null) {
                throw PromptException.endOfInput();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer from standard input", e);
        }
    }
}
