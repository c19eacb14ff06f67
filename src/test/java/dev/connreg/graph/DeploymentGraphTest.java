package dev.connreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.ParameterRef;
import dev.connreg.graph.Value.PropertyRef;
import dev.connreg.graph.Value.SecretRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentGraphTest {

    private static final ResourceType REGISTRY = new ResourceType("Microsoft.Test/registries", "2025-01-01");
    private static final ResourceType TOKEN = new ResourceType("Microsoft.Test/registries/tokens", "2025-01-01");
    private static final Parameter NAME = Parameter.plain("name", "Its name.", "Store42");

    private static ResourceNode registry() {
        return ResourceNode.existing(
                "registry",
                "registry",
                REGISTRY,
                Value.text("contoso"),
                new Placement.InGroup(new ResourceGroup("11111111-2222-3333-4444-555555555555", "retail")));
    }

    private static ResourceNode token(String symbol, Fields body, String... after) {
        return new ResourceNode(
                symbol,
                "token",
                TOKEN,
                new ParameterRef("name"),
                new Placement.ChildOf("registry"),
                Lifecycle.MANAGED,
                body,
                List.of(after));
    }

    private static DeploymentGraph graph(Node... nodes) {
        return new DeploymentGraph(List.of(NAME), List.of(nodes));
    }

    private static Fields refersTo(String symbol) {
        return Fields.builder()
                .put("other", new PropertyRef(symbol, Value.Property.ID))
                .build();
    }

    @Test
    void what_is_needed_comes_first_and_else_the_order_stays() {
        var graph = graph(
                token("last", refersTo("middle")),
                token("middle", Fields.EMPTY, "first"),
                token("first", Fields.EMPTY),
                registry());

        assertThat(graph.nodes()).extracting(Node::symbol).containsExactly("registry", "first", "middle", "last");
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graph(registry(), token("one", Fields.EMPTY, "other"), token("other", Fields.EMPTY, "one")))
                .withMessageContaining("need each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(token("one", Fields.EMPTY)))
                .withMessage("'one' needs 'registry'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(registry(), registry()))
                .withMessage("'registry' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeploymentGraph(List.of(), List.of(registry(), token("one", Fields.EMPTY))))
                .withMessage("'one' has no parameter 'name'");
    }

    @Test
    void references_become_values_and_secrets_stay_names() {
        var body = Fields.builder()
                .put("id", new PropertyRef("registry", Value.Property.ID))
                .put(
                        "gateway",
                        new Value.Joined(
                                List.of(Value.text("gateway/"), new Value.LowerCase(new ParameterRef("name")))))
                .put("password", new SecretRef("password"))
                .build();
        var graph = graph(registry(), token("one", body));

        var resolver = new GraphResolver(graph);

        assertThat(resolver.id("one"))
                .hasToString("/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/retail"
                        + "/providers/Microsoft.Test/registries/contoso/tokens/Store42");
        assertThat(resolver.body(graph.resource("one")).values())
                .containsEntry(
                        "id",
                        Value.text("/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/retail"
                                + "/providers/Microsoft.Test/registries/contoso"))
                .containsEntry("gateway", Value.text("gateway/store42"))
                .containsEntry("password", new SecretRef("password"));
        assertThat(References.secrets(graph.resource("one"))).containsExactly("password");
    }

    @Test
    void secret_is_no_text() {
        var graph = graph(registry(), token("one", Fields.EMPTY));

        assertThatIllegalArgumentException().isThrownBy(() -> new GraphResolver(graph).text(new SecretRef("password")));
    }
}
