package dev.connreg.template.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a value holds, the command gets it as it was. */
class CommandLinesProperties {

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("ab -'\"\\$`!*?[]{}();&|<>#~=%\n\tä€")
                .ofMinLength(0)
                .ofMaxLength(20);
    }

    @Property(tries = 40)
    void values_reach_the_command_as_they_are(@ForAll @Size(min = 1, max = 4) List<@From("values") String> values)
            throws IOException, InterruptedException {
        var line = CommandLines.of("show")
                .option("--config", values.toArray(String[]::new))
                .silent(2);
        var shell = new ProcessBuilder("bash");
        shell.environment().put("LC_ALL", "C.UTF-8");
        var run = shell.start();
        try (var script = run.getOutputStream()) {
            script.write(("show() { printf '%s\\0' \"$@\"; }\n" + line).getBytes(StandardCharsets.UTF_8));
        }
        var words = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0", -1);

        assertThat(run.waitFor()).isZero();
        assertThat(List.of(words).subList(1, words.length - 3)).isEqualTo(values);
    }
}
