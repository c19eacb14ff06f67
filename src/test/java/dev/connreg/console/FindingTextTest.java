package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextTest {

    private static final Map<Fact, String> FACTS =
            Stream.of(Fact.values()).collect(Collectors.toMap(fact -> fact, fact -> "the " + fact));

    @ParameterizedTest
    @EnumSource
    void whatever_can_be_found_has_words_in_which_no_fact_is_left_out(FindingCode code) {
        var found = CodedFinding.warning(code).with(FACTS);

        assertThat(FindingText.of(found)).isNotBlank().doesNotContainPattern("\\{\\$?[a-z_]+}");
    }

    @ParameterizedTest
    @EnumSource
    void no_remedy_of_the_catalogue_is_glued_to_a_command(FindingCode code) {
        var found = CodedFinding.error(code).with(FACTS);

        if (found.errorCode().isPresent() && !FindingText.namesRemedy(found)) {
            assertThat(FindingText.statement(found)).doesNotContain(" run: ");
        }
    }

    @Test
    void a_pod_is_described_in_the_cluster_in_which_it_was_found() {
        var found = CodedFinding.error(FindingCode.POD_NOT_READY)
                .with(Fact.NAME, "p")
                .with(Fact.NAMESPACE, "n")
                .with(Fact.STATE, "Pending")
                .with(Fact.CONTEXT, "store 42");

        assertThat(FindingText.of(found)).endsWith("kubectl --context 'store 42' describe pod p -n n");
    }
}
