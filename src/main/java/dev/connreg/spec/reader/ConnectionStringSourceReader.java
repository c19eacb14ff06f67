package dev.connreg.spec.reader;

import dev.connreg.resource.Names;
import dev.connreg.spec.ConnectionStringSource;
import java.util.function.Supplier;

/** Never repeats what the key {@code connectionString} holds: it may be the string itself. */
final class ConnectionStringSourceReader {

    static final String KEY = "connectionString";
    static final String CHOICES = "name one source: file, environment or standardInput";

    private ConnectionStringSourceReader() {}

    static Supplier<ConnectionStringSource> read(Section spec) {
        var value = spec.structure(KEY);
        if (value.isPresent() && value.get() instanceof SpecNode.Scalar scalar) {
            refuseLiteral(spec, scalar);
        } else if (spec.has(KEY)) {
            // What is no section is reported by it.
            var section = spec.section(KEY);
            return value.filter(SpecNode.Mapping.class::isInstance).isPresent()
                    ? read(spec, section)
                    : ConnectionStringSource.Made::new;
        }
        return ConnectionStringSource.Made::new;
    }

    private static void refuseLiteral(Section spec, SpecNode.Scalar scalar) {
        switch (scalar.kind()) {
            case WITHHELD -> {} // Reported where it was found to be a secret.
            case EMPTY -> spec.problem(KEY, "is empty: %s, or leave it out".formatted(CHOICES));
            case TEXT, NUMBER, FLAG, UNTYPED ->
                spec.problem(
                        KEY,
                        "must not be given itself, as it holds a password and specs and command lines are read by others: "
                                + CHOICES);
        }
    }

    private static Supplier<ConnectionStringSource> read(Section spec, Section section) {
        var file = section.file("file");
        var variable = section.text("environment", Names::environmentVariable);
        var input = section.flag("standardInput");
        var given = SpecKeys.of(KEY).stream().filter(section::has).count();
        // A key that is unknown was reported by itself.
        if (given > 1 || section.keys().isEmpty()) {
            spec.problem(KEY, given == 0 ? "is empty: " + CHOICES : "has %d sources: %s".formatted(given, CHOICES));
        }
        if (input.filter(wanted -> !wanted).isPresent()) {
            section.problem("standardInput", "must be true, or left out");
        }
        return () -> file.<ConnectionStringSource>map(ConnectionStringSource.FromFile::new)
                .or(() -> variable.map(ConnectionStringSource.FromEnvironment::new))
                .orElseGet(ConnectionStringSource.FromStandardInput::new);
    }
}
