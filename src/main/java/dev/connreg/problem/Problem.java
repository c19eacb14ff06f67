package dev.connreg.problem;

import java.util.Comparator;

/** A mistake in a spec, or what may be one; the path is its key, such as {@code connectedRegistry.name}, or empty. */
public record Problem(Location location, String path, String message) implements Finding {

    /** In the order of the file; what stands nowhere comes first, what options say last. */
    public static final Comparator<Problem> IN_ORDER = Comparator.<Problem>comparingInt(
                    problem -> line(problem.location))
            .thenComparingInt(problem -> column(problem.location))
            .thenComparing(Problem::path);

    /** {@code file:line:column: path: message}, the form that editors and terminals can follow. */
    @Override
    public String toString() {
        return switch (location) {
            case Location.Option(var _, var key)
            when (path + "[").startsWith(key + "[") -> "%s: %s".formatted(location, message);
            case Location.Option _, Location.Line _, Location.Whole _ ->
                path.isEmpty()
                        ? "%s: %s".formatted(location, message)
                        : "%s: %s: %s".formatted(location, path, message);
        };
    }

    /** Whether it is the command line that is wrong, not a file. */
    public boolean isOfCommandLine() {
        return switch (location) {
            case Location.Option _ -> true;
            case Location.Whole(var file) -> file.isEmpty();
            case Location.Line _ -> false;
        };
    }

    private static int line(Location location) {
        return switch (location) {
            case Location.Whole _ -> 0;
            case Location.Line line -> line.line();
            case Location.Option _ -> Integer.MAX_VALUE;
        };
    }

    private static int column(Location location) {
        return switch (location) {
            case Location.Line line -> line.column();
            case Location.Whole _, Location.Option _ -> 0;
        };
    }
}
