package dev.connreg.spec.reader;

import dev.connreg.problem.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.UnicodeReader;

final class SpecFile {

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    private final Path file;
    private final Problems problems;

    SpecFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Empty if the file cannot be read or is not a mapping, which is reported. */
    Optional<SpecNode.Mapping> read() {
        var whole = new Location.Whole(Optional.of(file));
        var reader = new NodeReader(this::location, whole, problems);
        return text().flatMap(reader::read).flatMap(this::requireMapping);
    }

    private Optional<SpecNode.Mapping> requireMapping(SpecNode root) {
        return switch (root) {
            case SpecNode.Mapping mapping -> Optional.of(mapping);
            case SpecNode.Scalar _, SpecNode.Sequence _ -> {
                problems.add(root.location(), "", "a spec starts with keys, such as registry: and cluster:");
                yield Optional.empty();
            }
        };
    }

    private Location location(Mark mark) {
        return new Location.Line(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Optional<String> text() {
        try {
            if (Files.isDirectory(file)) {
                return unreadable("this is a directory: name the file in it");
            }
            var bytes = Files.readAllBytes(file);
            // Recognizes UTF-8 and UTF-16 by their byte order mark, and drops it.
            return Optional.of(asYaml(new UnicodeReader(new ByteArrayInputStream(bytes)).readAllAsString()));
        } catch (NoSuchFileException _) {
            return unreadable("there is no such file");
        } catch (AccessDeniedException _) {
            return unreadable("this user may not read the file");
        } catch (IOException e) {
            return unreadable("the file cannot be read: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        return Optional.of(e)
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .map(FileSystemException::getReason)
                .orElseGet(() -> String.valueOf(e.getMessage()));
    }

    /** JSON may have tabs, which its strings cannot hold, and escaped slashes; YAML 1.1 may not. */
    private static String asYaml(String text) {
        return text.stripLeading().startsWith("{")
                ? ESCAPED_SLASH.matcher(text.replace('\t', ' ')).replaceAll("$1/")
                : text;
    }

    private Optional<String> unreadable(String message) {
        problems.add(new Location.Whole(Optional.of(file)), "", message);
        return Optional.empty();
    }
}
