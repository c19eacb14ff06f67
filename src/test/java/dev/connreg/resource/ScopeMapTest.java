package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.graph.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeMapTest {

    private static ScopeMap map(String... actions) {
        var json = new JsonMapper().createObjectNode();
        var list = json.withObject("/properties").putArray("actions");
        List.of(actions).forEach(list::add);
        return new ScopeMap(json);
    }

    @Test
    void actions_are_the_same_in_any_case() {
        var map = map("Repositories/App/Content/Read", "gateway/store42/config/read");

        assertThat(map.lacking(List.of("repositories/app/content/read", "repositories/app/metadata/read")))
                .containsExactly("repositories/app/metadata/read");
        assertThat(map.having(List.of("repositories/app/content/read", "repositories/app/metadata/read")))
                .containsExactly("repositories/app/content/read");
    }

    @Test
    void gateway_tells_whom_it_serves_and_a_prefix_of_the_name_does_not() {
        var map = map("repositories/store4/content/read", "gateway/store42/config/read");

        assertThat(map.serves("STORE42")).isTrue();
        assertThat(map.serves("store4")).isFalse();
    }

    @Test
    void repository_of_an_action_may_have_slashes() {
        assertThat(ScopeMapActions.repository("repositories/shop/till/content/read"))
                .isEqualTo("shop/till");
    }

    @Test
    void reading_takes_two_actions_and_writing_five() {
        assertThat(ScopeMapActions.onRepositories(List.of("Shop/Till"), Mode.READ_ONLY))
                .containsExactly("repositories/shop/till/content/read", "repositories/shop/till/metadata/read");
        assertThat(ScopeMapActions.onRepositories(List.of("till"), Mode.READ_WRITE))
                .hasSize(5)
                .contains("repositories/till/content/delete");
    }

    @Test
    void update_has_all_actions_and_nothing_else() {
        assertThat(ScopeMap.patch(List.of("a", "b")).object("properties").values())
                .containsOnlyKeys("actions")
                .containsEntry("actions", Value.Items.ofTexts(List.of("a", "b")));
    }

    @Test
    void repositories_of_one_that_is_there_go_with_the_gateway_of_the_one_that_uses_it() {
        var map = map(
                "repositories/own/repo/content/read",
                "repositories/own/repo/content/read",
                "Gateway/other/config/read",
                "gateway/store42/config/read");

        assertThat(map.syncActions("Store42"))
                .containsExactly(
                        "repositories/own/repo/content/read",
                        "gateway/store42/config/read",
                        "gateway/store42/config/write",
                        "gateway/store42/message/read",
                        "gateway/store42/message/write");
    }
}
