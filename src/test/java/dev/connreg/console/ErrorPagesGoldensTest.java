package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.deployment.diagnosis.ErrorSamples;
import dev.connreg.deployment.diagnosis.KnownErrors;
import dev.connreg.golden.Goldens;
import dev.connreg.problem.ErrorCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page for each error, and one that lists them, in the words of the program. */
class ErrorPagesGoldensTest {

    @Test
    void pages_say_what_the_program_says() {
        var pages = new TreeMap<String, String>();
        pages.put("README.md", list());
        for (var code : ErrorCode.values()) {
            pages.put(code.published() + ".md", page(code));
        }

        Goldens.in("src/docs/errors").check(pages);
    }

    @ParameterizedTest
    @EnumSource
    void every_error_has_a_cause_and_a_remedy_in_whole_sentences(ErrorCode code) {
        var remedy = ErrorRemedies.of(code, Map.of());

        assertThat(ErrorCauses.of(code)).matches("[A-Zcs].*\\.");
        assertThat(remedy.ways()).allSatisfy(way -> {
            assertThat(way.advice()).matches("[A-Z].*[.:]");
            assertThat(way.commands().isEmpty()).isEqualTo(way.advice().endsWith("."));
        });
        assertThat(remedy.toString()).doesNotContain("{", "}", "--yes --");
    }

    private static String way(Remedy.Way way) {
        return way.commands().isEmpty()
                ? way.advice() + "\n"
                : "%s\n\n```sh\n%s\n```\n".formatted(way.advice(), String.join("\n", way.commands()));
    }

    private static String list() {
        return """
                # Errors

                The errors that `connreg diagnose` knows, under codes that do not change. `connreg diagnose --explain TEXT` finds the code
                of a message of az, Azure, Helm, kubectl, Docker or containerd; `connreg diagnose -f FILE` looks at a site itself.

                | code | appears in | cause |
                | --- | --- | --- |
                """
                + Stream.of(ErrorCode.values())
                        .map(code -> "| [%1$s](%1$s.md) | %2$s | %3$s |\n"
                                .formatted(code.published(), ErrorText.layer(code), ErrorCauses.of(code)))
                        .collect(Collectors.joining());
    }

    private static String page(ErrorCode code) {
        var remedy = ErrorRemedies.of(code, Map.of());
        return "# %s\n\n%s\n\nAppears in: %s. %s\n%s\n## What to do\n\n%s\n## Messages\n\n%s\n%s"
                .formatted(
                        code.published(),
                        ErrorCauses.of(code),
                        ErrorText.layer(code),
                        ErrorText.retry(code),
                        KnownErrors.partlyGuessed().contains(code)
                                ? "\nNot all of its words are public, so a match by those that are not is said to be uncertain.\n"
                                : "",
                        remedy.ways().stream().map(ErrorPagesGoldensTest::way).collect(Collectors.joining("\n")),
                        "It is known by messages such as these (form: %s):".formatted(ErrorSamples.source(code)),
                        ErrorSamples.of(code).stream()
                                .map("\n```\n%s\n```\n"::formatted)
                                .collect(Collectors.joining()));
    }
}
