package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A program of its own that runs one command line after another, to see what each loads: a JVM for each takes most of a second. */
final class SeveralRuns {

    /** Before what a command line loads, and after it the exit code. */
    private static final String MARK = "\n== ";

    private SeveralRuns() {}

    /** What each command line loaded that those before it had not, with its exit code. */
    static Map<String, String> loaded(Path folder, List<String> lines) {
        var log = ConnregProcess.startProgram(
                        SeveralRuns.class, Map.of(), folder, List.of("-Xlog:class+load:stderr"), lines)
                .end()
                .succeeds()
                .err()
                .split(MARK, -1);
        var loaded = new TreeMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            loaded.put(lines.get(i), log[i + 1]);
        }
        return loaded;
    }

    static void main(String[] lines) {
        var nothing = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var here = Path.of("").toAbsolutePath();
        for (var line : lines) {
            System.err.print(MARK);
            var streams =
                    new Streams(InputStream.nullInputStream(), nothing, nothing, new Terminals(false, false, false));
            var exitCode = new Program(new ProgramEnvironment(Map.of(), here, here, streams, Clock.systemUTC()))
                    .run(line.split(" "));
            System.err.println("\nexit code " + exitCode);
        }
    }
}
