package dev.connreg.credential;

import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a secret of one line from where a user may keep it.
 *
 * @param what it is, as messages name it
 */
public record SecretLine(String what) {

    /** From a file that holds it and nothing else; newlines behind it are dropped, as a shell drops them. */
    public Secret fromFile(Path file) {
        return secret(TextFile.read(file), "file '%s'".formatted(file));
    }

    /** Whether there is nothing in a file but it, in UTF-8, and newlines, as a shell drops them. */
    public boolean isPlain(Path file) {
        try {
            var text = new String(TextFile.bytes(file), StandardCharsets.UTF_8).replaceAll("\n+$", "");
            return text.equals(fromFile(file).reveal());
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(file, FileTrouble.unreadable(e)));
        }
    }

    /** From an environment variable. */
    public Secret fromEnvironment(Map<String, String> environment, String variable) {
        if (!environment.containsKey(variable)) {
            throw new Failure("environment variable '%s' is not set: it must hold %s".formatted(variable, what));
        }
        return secret(environment.getOrDefault(variable, ""), "environment variable '%s'".formatted(variable));
    }

    /** From a stream, usually standard input, up to its end. */
    public Secret fromInput(InputStream input) {
        try {
            return secret(TextFile.text(input, "standard input"), "standard input");
        } catch (IOException e) {
            throw new Failure("standard input cannot be read: " + FileTrouble.unreadable(e));
        }
    }

    private Secret secret(String text, String source) {
        var line = text.replaceAll("[\\r\\n]+$", "");
        if (line.isBlank()) {
            throw new Failure("%s is empty: it must hold %s".formatted(source, what));
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new Failure("%s holds several lines, or control characters: it must hold %s in one line"
                    .formatted(source, what));
        }
        return Secret.of(line);
    }
}
