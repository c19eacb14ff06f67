package dev.connreg.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A folder of goldens: committed files that generated ones must equal byte for byte. A new golden is written but fails
 * its first run, so that somebody reads it; a golden that nothing generates any more fails too. The system property
 * {@code goldens.accept} takes everything as it is.
 */
public final class Goldens {

    private static final String HOW_TO_ACCEPT = "To accept: mvn test -Dgoldens.accept=true, then read the change.";

    private final Path folder;
    private final boolean accept;

    /** Goldens in a folder, which need not be there yet. */
    Goldens(Path folder, boolean accept) {
        this.folder = folder;
        this.accept = accept;
    }

    /** Goldens in a folder relative to the project's own. */
    public static Goldens in(String folder) {
        return new Goldens(Path.of(folder), Boolean.getBoolean("goldens.accept"));
    }

    /**
     * Compares.
     *
     * @param generated the text of every file that belongs into the folder, by path relative to it
     * @throws AssertionError if one differs, is new, or is generated no more; all are named
     */
    public void check(Map<String, String> generated) {
        var problems = new TreeMap<String, String>();
        var goldens = read();
        var names = new TreeSet<>(goldens.keySet());
        names.addAll(generated.keySet());
        for (var name : names) {
            if (!generated.containsKey(name)) {
                problems.put(name, "is generated no more.");
            } else if (!goldens.containsKey(name)) {
                problems.put(name, "is new: it has been written. Read it, then run again.");
                write(name, generated.get(name));
            } else if (!goldens.get(name).equals(generated.get(name))) {
                problems.put(name, "differs.\n" + LineDifference.of(goldens.get(name), generated.get(name)));
            }
        }
        if (accept) {
            problems.keySet().forEach(name -> accept(name, generated));
        } else if (!problems.isEmpty()) {
            throw new AssertionError(problems.entrySet().stream()
                    .map(problem -> folder.resolve(problem.getKey()) + " " + problem.getValue())
                    .collect(Collectors.joining("\n", "", "\n" + HOW_TO_ACCEPT)));
        }
    }

    private void accept(String name, Map<String, String> generated) {
        if (generated.containsKey(name)) {
            write(name, generated.get(name));
        } else {
            delete(name);
        }
    }

    private Map<String, String> read() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'), Goldens::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
