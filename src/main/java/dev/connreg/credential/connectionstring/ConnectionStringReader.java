package dev.connreg.credential.connectionstring;

import dev.connreg.credential.Secret;
import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Reads connection strings from where a user may keep them. The command line is not among them: other users of a
 * machine can read that.
 */
public final class ConnectionStringReader {

    private ConnectionStringReader() {}

    /**
     * From a file that holds it and nothing else; blanks and newlines around it are dropped.
     *
     * @throws Failure if the file cannot be read, is empty, or holds no connection string
     */
    public static ConnectionString fromFile(Path file) {
        return parse(TextFile.read(file), "file '%s'".formatted(file));
    }

    /**
     * Whether a file that is read has nothing but the connection string in it, and newlines behind that, as a shell
     * passes them over.
     *
     * @throws Failure if it cannot be read, or holds none
     */
    public static boolean isPlain(Path file) {
        var text = TextFile.read(file);
        parse(text, "file '%s'".formatted(file));
        try {
            var plain = bare(text.strip()) + "\n".repeat(newlines(text));
            return Arrays.equals(TextFile.bytes(file), plain.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure("file '%s' cannot be read: %s".formatted(file, FileTrouble.unreadable(e)));
        }
    }

    private static int newlines(String text) {
        return text.length() - text.replaceAll("\n+$", "").length();
    }

    /**
     * From an environment variable.
     *
     * @throws Failure if it is not set, is empty, or holds no connection string
     */
    public static ConnectionString fromEnvironment(Map<String, String> environment, String variable) {
        if (!environment.containsKey(variable)) {
            throw new Failure(
                    "environment variable '%s' is not set: it must hold the connection string".formatted(variable));
        }
        return parse(environment.getOrDefault(variable, ""), "environment variable '%s'".formatted(variable));
    }

    /**
     * From a stream, usually standard input, up to its end.
     *
     * @throws Failure if the stream cannot be read, is empty, or holds no connection string
     */
    public static ConnectionString fromInput(InputStream input) {
        try {
            return parse(TextFile.text(input, "standard input"), "standard input");
        } catch (IOException e) {
            throw new Failure("standard input cannot be read: " + FileTrouble.unreadable(e));
        }
    }

    private static ConnectionString parse(String text, String source) {
        if (text.isBlank()) {
            throw new Failure("%s is empty: it must hold the connection string".formatted(source));
        }
        try {
            return ConnectionString.parse(Secret.of(bare(text.strip())));
        } catch (Failure e) {
            throw new Failure(e.findings().stream()
                    .map(finding -> new Finding.Message(source + ": " + finding))
                    .toList());
        }
    }

    /** Out of quotes, as az prints JSON, and of base64, as a Kubernetes Secret has it. */
    private static String bare(String text) {
        var quoted = text.length() > 1 && "\"'".indexOf(text.charAt(0)) >= 0 && text.endsWith(text.substring(0, 1));
        return quoted
                ? text.substring(1, text.length() - 1).strip()
                : decoded(text).orElse(text);
    }

    private static Optional<String> decoded(String text) {
        try {
            return TextFile.decode(Base64.getDecoder().decode(text.replaceAll("\\s+", "")))
                    .map(String::strip)
                    .filter(inner -> inner.contains(";"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
