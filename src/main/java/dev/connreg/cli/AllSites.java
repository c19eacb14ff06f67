package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.file.FileTrouble;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.ShellWord;
import dev.connreg.spec.NamesSpec;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecReading;
import dev.connreg.spec.reader.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The specs of a directory, in the order of their names. */
final class AllSites {

    private static final Pattern SPEC = Pattern.compile("[^.].*\\.(yaml|yml|json)");

    private final Console console;
    private final List<Entry> entries;
    private final int first;

    private AllSites(Console console, List<Entry> entries, int first) {
        this.console = console;
        this.entries = List.copyOf(entries);
        this.first = first;
    }

    /** A site, by the spec that it has. */
    private record Entry(Path file, SpecReading reading) {

        String line(String state) {
            return "%s (%s): %s".formatted(reading.spec().connectedRegistry().name(), file.getFileName(), state);
        }
    }

    /** Reads and checks all of them, also those before the first; throws a Failure with all that is wrong with any. */
    static AllSites read(Console console, Path directory, Optional<Path> from, SiteRotation rotation) {
        var findings = new ArrayList<Finding>();
        var entries = new ArrayList<Entry>();
        var files = specs(directory);
        int first = from.map(file -> index(files, file)).orElse(0);
        for (var file : files) {
            try {
                var reading = SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of());
                rotation.check(reading);
                entries.add(new Entry(file, reading));
            } catch (Failure wrong) {
                findings.addAll(wrong.findings());
            }
        }
        Failure.throwIfAny(findings);
        return new AllSites(console, entries, first);
    }

    /** By its name alone, as the lines have it, or with the directory. */
    private static int index(List<Path> specs, Path from) {
        var names = specs.stream().map(spec -> spec.getFileName().toString()).toList();
        int index = names.indexOf(String.valueOf(from.getFileName()));
        if (index < 0) {
            throw new Failure("--from is '%s', which is not a spec of the directory; its specs are: %s"
                    .formatted(from, String.join(", ", names)));
        }
        return index;
    }

    private static List<Path> specs(Path directory) {
        try (var files = Files.list(directory)) {
            var specs = files.filter(AllSites::isSpec).sorted().toList();
            if (specs.isEmpty()) {
                throw new Failure("directory '%s' holds no spec: a file whose name ends with .yaml, .yml or .json"
                        .formatted(directory));
            }
            return specs;
        } catch (IOException e) {
            throw new Failure("directory '%s' cannot be read: %s".formatted(directory, FileTrouble.unreadable(e)));
        }
    }

    private static boolean isSpec(Path file) {
        return SPEC.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    /** Stops at the first that does not come back, and says in a line of each what became of it. */
    int rotate(SiteRotation rotation) {
        entries.stream().limit(first).forEach(entry -> console.text(entry.line("left as it is") + "\n"));
        for (int at = first; at < entries.size(); at++) {
            rotate(rotation, at);
        }
        return ExitCode.OK;
    }

    private void rotate(SiteRotation rotation, int at) {
        var entry = entries.get(at);
        console.note("Site %d of %d: %s".formatted(at + 1, entries.size(), entry.line("begins")));
        try (var _ = Interruption.tells(console, () -> onward(at))) {
            rotation.services()
                    .isAbout(
                            NamesSpec.of(entry.reading().spec()),
                            Optional.of(entry.file().toString()),
                            List.of());
            var isDone = rotation.run(entry.reading(), lines -> lines.forEach(console::planNote), _ -> {});
            console.text(entry.line(isDone ? "done, Online" : "nothing to do") + "\n");
        } catch (Failure failure) {
            stopped(at);
            throw failure.exitCode() == ExitCode.ERROR ? failure : new Failure(failure.findings(), ExitCode.ERROR);
        }
    }

    private void stopped(int at) {
        console.text(entries.get(at).line("failed") + "\n");
        entries.stream().skip(at + 1).forEach(entry -> console.text(entry.line("not started") + "\n"));
        console.note(onward(at));
    }

    private String onward(int at) {
        var file = entries.get(at).file().getFileName().toString();
        return "Stopped at site %d of %d. To go on there, run the same command with --from %s."
                .formatted(at + 1, entries.size(), ShellWord.of(file));
    }
}
