package dev.connreg.deployment.diagnosis;

import dev.connreg.problem.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Messages by which the errors of the catalogue are known, in the forms that users have reported, with names of our own. */
public final class ErrorSamples {

    static final Path FOLDER = Path.of("src/test/resources/errors");

    private ErrorSamples() {}

    /** Never empty. */
    public static List<String> of(ErrorCode code) {
        var text = text(code);
        return Stream.of(text.substring(text.indexOf('\n') + 1).split("\n---\n", -1))
                .map(String::strip)
                .toList();
    }

    /** Where the form of the messages is from. */
    public static String source(ErrorCode code) {
        return text(code).lines().findFirst().orElseThrow().substring("# ".length());
    }

    private static String text(ErrorCode code) {
        try {
            return Files.readString(FOLDER.resolve(code.published() + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
