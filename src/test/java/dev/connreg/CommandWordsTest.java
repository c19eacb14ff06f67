package dev.connreg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Options and commands are named in the rooms that know a command line, so that all below can be used without one. */
class CommandWordsTest {

    private static final Path ROOMS = Path.of("src/main/java/dev/connreg");
    private static final List<String> BELOW = List.of(
            "problem", "file", "graph", "credential", "resource", "spec", "site", "azconfig", "arm", "deployment");

    /** Starts az to get a token, and says so. */
    private static final Path STARTS_AZ = ROOMS.resolve("arm/signin");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern COMMAND_WORDS =
            Pattern.compile("(^\"|[\\s('])--[a-z]|\\b(az|connreg|kubectl|openssl) [a-z]");

    @Test
    void no_room_below_the_console_names_an_option_or_a_command() throws IOException {
        var found = new ArrayList<String>();
        for (var room : BELOW) {
            try (var files = Files.walk(ROOMS.resolve(room))) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(path -> !path.startsWith(STARTS_AZ))
                        .toList()) {
                    var code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    TEXT.matcher(code)
                            .results()
                            .map(text -> text.group())
                            .filter(text -> COMMAND_WORDS.matcher(text).find())
                            .forEach(text -> found.add(ROOMS.relativize(file) + ": " + text));
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
