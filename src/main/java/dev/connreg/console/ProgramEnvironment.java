package dev.connreg.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything that the program takes from its process, so that a test can give it something else. */
public record ProgramEnvironment(
        Map<String, String> variables, Path home, Path workingDirectory, Streams streams, Clock clock) {

    public ProgramEnvironment {
        variables = Map.copyOf(variables);
    }

    /** That of the terminal that shows results, as shells and the launcher tell; empty without one. */
    public OptionalInt width() {
        var columns = variables.getOrDefault("COLUMNS", "");
        return streams.terminals().out() && columns.matches("[1-9][0-9]{1,3}")
                ? OptionalInt.of(Integer.parseInt(columns))
                : OptionalInt.empty();
    }

    public record Streams(InputStream in, PrintStream out, PrintStream err, Terminals terminals) {

        /** Why a result could not be written, if so. */
        public Optional<IOException> failure() {
            return out instanceof StandardStream standard ? standard.failure() : Optional.empty();
        }
    }

    public record Terminals(boolean in, boolean out, boolean err) {

        /** The system property in which the launcher says which streams are terminals, such as {@code in,err}. */
        public static final String PROPERTY = "connreg.terminals";

        /** Java itself cannot tell one stream from the other. */
        public static Terminals parse(String property) {
            return new Terminals(property.contains("in"), property.contains("out"), property.contains("err"));
        }
    }
}
