package dev.connreg.az.grammar;

import dev.connreg.file.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Replaces words {@code @path}, and {@code name=@path}, by what the file holds ({@code @-}: standard input), without the line
 * ends at its end. A word whose file cannot be read stays as it is.
 */
public final class FileWords {

    private final Path directory;
    private final Path home;
    private final InputStream standardInput;

    /**
     * Reads files of a working directory.
     *
     * @param home what a leading {@code ~} stands for
     */
    public FileWords(Path directory, Path home, InputStream standardInput) {
        this.directory = directory;
        this.home = home;
        this.standardInput = standardInput;
    }

    /** The words with the files' texts. */
    public List<String> expand(List<String> words) {
        return words.stream().map(this::expand).toList();
    }

    private String expand(String word) {
        var equals = word.indexOf('=');
        if (equals < 0) {
            return text(word);
        }
        return word.substring(0, equals + 1) + text(word.substring(equals + 1));
    }

    private String text(String word) {
        if (!word.startsWith("@") || word.length() == 1) {
            return word;
        }
        return read(word.substring(1)).map(FileWords::withoutLineEnds).orElse(word);
    }

    private Optional<String> read(String path) {
        try {
            return Optional.of(FileText.decode(path.equals("-") ? standardInput.readAllBytes() : bytes(path)));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] bytes(String path) throws IOException {
        var inHome = path.equals("~") || path.startsWith("~/");
        return TextFile.bytes(
                inHome ? home.resolve(path.substring(Math.min(2, path.length()))) : directory.resolve(path));
    }

    private static String withoutLineEnds(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }
}
