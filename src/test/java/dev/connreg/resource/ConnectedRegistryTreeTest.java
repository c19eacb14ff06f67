package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.graph.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectedRegistryTreeTest {

    private static final ResourceId REGISTRY = ResourceId.of("/subscriptions/11111111-2222-3333-4444-555555555555"
            + "/resourceGroups/retail/providers/Microsoft.ContainerRegistry/registries/contoso");

    private static ResourceId id(String name) {
        return REGISTRY.child("connectedRegistries", name);
    }

    private static ConnectedRegistry registry(String name, String parent) {
        var json = new JsonMapper()
                .createObjectNode()
                .put("id", id(name).toString())
                .put("name", name);
        if (!parent.isEmpty()) {
            json.withObject("/properties/parent").put("id", id(parent).toString());
        }
        return new ConnectedRegistry(json);
    }

    private static final ConnectedRegistryTree FAMILY = new ConnectedRegistryTree(List.of(
            registry("leaf", "middle"), registry("middle", "top"), registry("top", ""), registry("orphan", "gone")));

    private static List<String> names(List<ConnectedRegistry> registries) {
        return registries.stream().map(ConnectedRegistry::name).toList();
    }

    @Test
    void line_goes_upwards_and_ends_where_a_parent_is_gone() {
        assertThat(names(FAMILY.lineFrom(id("leaf")))).containsExactly("leaf", "middle", "top");
        assertThat(names(FAMILY.ancestorsOf(registry("leaf", "middle")))).containsExactly("middle", "top");
        assertThat(names(FAMILY.lineFrom(id("orphan")))).containsExactly("orphan");
    }

    @Test
    void descendants_come_after_what_they_are_below() {
        assertThat(names(FAMILY.descendantsOf(id("top")))).containsExactly("middle", "leaf");
        assertThat(names(FAMILY.childrenOf(id("top")))).containsExactly("middle");
    }

    @Test
    void ids_and_names_are_the_same_in_any_case() {
        assertThat(names(FAMILY.lineFrom(id("LEAF")))).containsExactly("leaf", "middle", "top");
        assertThat(FAMILY.find("TOP")).isPresent();
    }

    @Test
    void circle_is_noticed_and_walked_once() {
        var circle = new ConnectedRegistryTree(List.of(registry("one", "other"), registry("other", "one")));

        assertThat(circle.isInCircle(id("one"))).isTrue();
        assertThat(names(circle.lineFrom(id("one")))).containsExactly("one", "other");
        assertThat(names(circle.descendantsOf(id("one")))).containsExactly("other", "one");
        assertThat(FAMILY.isInCircle(id("leaf"))).isFalse();
    }
}
