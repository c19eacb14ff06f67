package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import java.util.List;

/**
 * What one run of the program gave. A failing assertion shows the command line, the exit code and all that was said.
 *
 * @param words the command line
 * @param exitCode the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record ConnregRun(List<String> words, int exitCode, String out, String err) {

    public ConnregRun {
        words = List.copyOf(words);
    }

    /** It ended well. */
    public ConnregRun succeeds() {
        return exits(ExitCode.OK);
    }

    /** It refused, in words for people. */
    public ConnregRun fails(int code) {
        assertThat(err).as("%s", this).doesNotContain("\tat ", "Exception", "fault of connreg");
        return exits(code);
    }

    /** It ended with that exit code. */
    public ConnregRun exits(int code) {
        assertThat(exitCode).as("exit code of %s", this).isEqualTo(code);
        return this;
    }

    /** Standard output is just that. */
    public ConnregRun prints(String text) {
        assertThat(out).as("standard output of %s", this).isEqualTo(text);
        return this;
    }

    /** Standard output has each of those. */
    public ConnregRun printsAlso(String... parts) {
        assertThat(out).as("standard output of %s", this).contains(parts);
        return this;
    }

    /** Standard error is just that, but for a newline at its end, and for what a machine says that is slow. */
    public ConnregRun says(String text) {
        assertThat(err.replaceAll("(?m)^Azure: reading what exists \\(\\d+ s\\)\n", ""))
                .as("standard error of %s", this)
                .isEqualTo(text + "\n");
        return this;
    }

    /** Standard error has each of those. */
    public ConnregRun saysAlso(String... parts) {
        assertThat(err).as("standard error of %s", this).contains(parts);
        return this;
    }

    /** Standard error has none of those. */
    public ConnregRun doesNotSay(String... parts) {
        assertThat(err).as("standard error of %s", this).doesNotContain(parts);
        return this;
    }

    @Override
    public String toString() {
        return "connreg %s%nexit code: %d%nstandard output:%n%s%nstandard error:%n%s"
                .formatted(String.join(" ", words), exitCode, out, err);
    }
}
