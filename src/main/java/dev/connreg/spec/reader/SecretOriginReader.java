package dev.connreg.spec.reader;

import dev.connreg.resource.Names;
import dev.connreg.spec.SecretOrigin;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads where secrets are. Never repeats what a key holds: it may be the secret itself. */
final class SecretOriginReader {

    static final String CHOICES = "name one source: file, environment or standardInput";
    static final List<String> SOURCES = List.of("file", "environment", "standardInput");

    /** Which key takes standard input, which can be read once only. */
    private Optional<String> takesInput = Optional.empty();

    /**
     * What a key says of a secret; empty where it says nothing, or something wrong.
     *
     * @param reason why the key must not hold the secret itself
     */
    Supplier<Optional<SecretOrigin>> read(Section parent, String key, String reason) {
        var value = parent.structure(key);
        if (value.isPresent() && value.get() instanceof SpecNode.Scalar scalar) {
            refuseLiteral(parent, key, scalar, reason);
        } else if (parent.has(key)) {
            // What is no section is reported by it.
            var section = parent.section(key);
            if (value.filter(SpecNode.Mapping.class::isInstance).isPresent()) {
                return read(parent, key, section);
            }
        }
        return Optional::empty;
    }

    private static void refuseLiteral(Section parent, String key, SpecNode.Scalar scalar, String reason) {
        switch (scalar.kind()) {
            case WITHHELD -> {} // Reported where it was found to be a secret.
            case EMPTY -> parent.problem(key, "is empty: %s, or leave it out".formatted(CHOICES));
            case TEXT, NUMBER, FLAG, UNTYPED ->
                parent.problem(
                        key,
                        "must not be given itself, as it %s and specs and command lines are read by others: %s"
                                .formatted(reason, CHOICES));
        }
    }

    private Supplier<Optional<SecretOrigin>> read(Section parent, String key, Section section) {
        var file = section.file("file");
        var variable = section.text("environment", Names::environmentVariable);
        var input = section.flag("standardInput");
        var given = SOURCES.stream().filter(section::has).count();
        // A key that is unknown was reported by itself.
        if (given > 1 || section.keys().isEmpty()) {
            parent.problem(key, given == 0 ? "is empty: " + CHOICES : "has %d sources: %s".formatted(given, CHOICES));
        }
        input.ifPresent(wanted -> takeInput(section, key, wanted));
        return () -> Optional.of(file.<SecretOrigin>map(SecretOrigin.FromFile::new)
                .or(() -> variable.map(SecretOrigin.FromEnvironment::new))
                .orElseGet(SecretOrigin.FromStandardInput::new));
    }

    private void takeInput(Section section, String key, boolean wanted) {
        if (!wanted) {
            section.problem("standardInput", "must be true, or left out");
        } else if (takesInput.isPresent()) {
            section.problem(
                    "standardInput",
                    "can be read once only, and holds %s: name a file or an environment variable"
                            .formatted(takesInput.get()));
        } else {
            takesInput = Optional.of(key);
        }
    }
}
