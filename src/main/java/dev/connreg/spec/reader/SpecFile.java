package dev.connreg.spec.reader;

import dev.connreg.file.FileTrouble;
import dev.connreg.problem.Location;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;

final class SpecFile {

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\/");

    static final String STARTS = "a spec starts with keys, such as registry: and cluster:";

    private final SpecSource source;
    private final Problems problems;

    SpecFile(SpecSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Empty if the file cannot be read or is not a mapping, which is reported. */
    Optional<SpecNode.Mapping> read() {
        var whole = new Location.Whole(Optional.of(source.file()));
        var reader = new NodeReader(this::location, whole, problems);
        return text().flatMap(text -> isReadable(text, whole) ? reader.read(text) : Optional.empty())
                .flatMap(this::requireMapping);
    }

    private boolean isReadable(String text, Location whole) {
        if (text.contains("-----BEGIN ") && !text.contains(": ")) {
            problems.add(whole, "", "is a certificate or key, not a spec: " + STARTS);
            return false;
        }
        return true;
    }

    private Optional<SpecNode.Mapping> requireMapping(SpecNode root) {
        return switch (root) {
            case SpecNode.Mapping mapping -> Optional.of(mapping);
            case SpecNode.Scalar _, SpecNode.Sequence _ -> {
                problems.add(root.location(), "", STARTS);
                yield Optional.empty();
            }
        };
    }

    private Location location(Mark mark) {
        return new Location.Line(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Optional<String> text() {
        try {
            return Optional.of(asYaml(source.text()));
        } catch (IOException e) {
            problems.add(
                    new Location.Whole(Optional.of(source.file())), "", "cannot be read: " + FileTrouble.unreadable(e));
            return Optional.empty();
        }
    }

    /** JSON may have tabs, which its strings cannot hold, and escaped slashes; YAML 1.1 may not. */
    private static String asYaml(String text) {
        return text.stripLeading().startsWith("{")
                ? ESCAPED_SLASH.matcher(text.replace('\t', ' ')).replaceAll("$1/")
                : text;
    }
}
