package dev.connreg.az.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads command lines of the fake commands in a directory, with a standard input and configured defaults. */
record FakeCommandLine(Path directory, String input, Map<String, String> defaults) {

    FakeCommandLine() {
        this(Path.of("."), "", Map.of());
    }

    ParsedCommand parse(String... words) {
        var files = new FileWords(directory, directory, new ByteArrayInputStream(input.getBytes(UTF_8)));
        return new AzCommandLine(
                        FakeCommands.root(),
                        files,
                        (section, name) -> Optional.ofNullable(defaults.get(section + "." + name)))
                .parse(List.of(words));
    }

    /** {@code box make}, with what it requires, and these words. */
    FakeCommands.Make make(String... words) {
        var all = new ArrayList<>(List.of("box", "make", "--room", "attic", "--name", "b1"));
        all.addAll(List.of(words));
        return (FakeCommands.Make) run(all.toArray(String[]::new)).command();
    }

    ParsedCommand.Run run(String... words) {
        var parsed = parse(words);
        assertThat(parsed).isInstanceOf(ParsedCommand.Run.class);
        return (ParsedCommand.Run) parsed;
    }

    String help(String... words) {
        var parsed = parse(words);
        assertThat(parsed).isInstanceOf(ParsedCommand.Help.class);
        return ((ParsedCommand.Help) parsed).text();
    }

    /** The mistake in {@code box make} with what it requires and these words. */
    CommandLineException mistakeInMake(String... words) {
        return catchThrowableOfType(CommandLineException.class, () -> make(words));
    }

    CommandLineException mistake(String... words) {
        return catchThrowableOfType(CommandLineException.class, () -> parse(words));
    }
}
