package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArgumentReaderProperties {

    private final FakeCommandLine line = new FakeCommandLine();

    @Property(tries = 200)
    void an_attached_value_is_kept_whatever_it_is(@ForAll("words") String value) {
        assertThat(line.make("--name=" + value).name).isEqualTo(value);
    }

    @Property(tries = 200)
    void a_pair_is_split_at_its_first_equals_sign(@ForAll("words") String value) {
        assertThat(line.make("--set", "k=" + value).settings).containsEntry("k", value);
    }

    @Property(tries = 300)
    void any_words_are_read_or_refused_for_a_reason(@ForAll("lines") List<String> words) {
        var thrown = catchThrowable(() -> line.parse(
                Stream.concat(Stream.of("box", "make"), words.stream()).toArray(String[]::new)));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(CommandLineException.class);
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().filter(text -> !text.startsWith("@"));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        var pieces = Arbitraries.of(
                "-",
                "--",
                "--name",
                "-n",
                "-f",
                "-y",
                "--se",
                "--sealed",
                "--labels",
                "--tags",
                "--layer",
                "--tier",
                "--set",
                "--size",
                "--colour",
                "=",
                "a",
                "1",
                "-1",
                " ",
                "red",
                "true",
                "k=v",
                "--query",
                "-o",
                "json",
                "—",
                "“",
                "-h");
        var joined = pieces.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(pieces, joined).list().ofMaxSize(8);
    }
}
