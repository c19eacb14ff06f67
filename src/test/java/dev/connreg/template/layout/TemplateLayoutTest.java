package dev.connreg.template.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Placement.ChildOf;
import dev.connreg.graph.Placement.InGroup;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.PropertyRef;
import dev.connreg.graph.Value.SecretRef;
import dev.connreg.problem.Failure;
import dev.connreg.template.Graphs;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateLayoutTest {

    @Test
    void an_existing_resource_that_nothing_needs_is_not_declared() {
        var cluster = ResourceNode.existing(
                "cluster", "resource", Graphs.CLUSTER, Value.text("c"), new InGroup(Graphs.GROUP));
        var template = TemplateLayout.of(Graphs.of(Graphs.registry(), cluster, token("token")));
        assertThat(template.declarations()).extracting(Declaration::symbol).containsExactly("registry", "token");
    }

    @Test
    void a_parameter_that_nothing_uses_is_not_declared() {
        var template = TemplateLayout.of(Graphs.of(Graphs.registry(), token("token")));
        assertThat(template.parameters()).extracting(TemplateParameter::name).containsExactly("registryName");
    }

    @Test
    void a_reference_implies_an_order_and_is_not_said_again() {
        var second = Graphs.managed("second", Graphs.TOKEN, new ChildOf("registry"), idOf("first"), "first");
        var template = TemplateLayout.of(Graphs.of(Graphs.registry(), token("first"), second));
        assertThat(template.declarations().getLast().implied()).containsExactly("first");
        assertThat(template.declarations().getLast().dependsOn()).isEmpty();
    }

    @Test
    void what_comes_after_an_operation_comes_after_what_the_operation_needs() {
        var online = new OperationNode("online", new Operation.AwaitOnline("first"), List.of());
        var second = Graphs.managed("second", Graphs.TOKEN, new ChildOf("registry"), Fields.EMPTY, "online");
        var template = TemplateLayout.of(Graphs.of(Graphs.registry(), token("first"), online, second));
        assertThat(template.declarations().getLast().dependsOn()).containsExactly("first");
        assertThat(template.instructions()).anyMatch(line -> line.contains("is Online"));
    }

    @Test
    void an_order_that_follows_from_another_is_not_said() {
        var second = Graphs.managed("second", Graphs.TOKEN, new ChildOf("registry"), Fields.EMPTY, "first");
        var third = Graphs.managed("third", Graphs.TOKEN, new ChildOf("registry"), Fields.EMPTY, "first", "second");
        var template = TemplateLayout.of(Graphs.of(Graphs.registry(), token("first"), second, third));
        assertThat(template.declarations().getLast().dependsOn()).containsExactly("second");
    }

    @Test
    void a_secret_that_an_operation_makes_is_optional_and_what_needs_it_waits_for_it() {
        var template = TemplateLayout.of(Graphs.complete(Graphs.GROUP));
        assertThat(declaration(template, "extension").onlyWith()).contains("connectionString");
        assertThat(template.parameters())
                .filteredOn(TemplateParameter::optional)
                .extracting(TemplateParameter::name)
                .containsExactly("connectionString");
    }

    @Test
    void a_secret_that_the_user_has_is_required() {
        var template = TemplateLayout.of(Graphs.withExistingToken(Graphs.GROUP));
        assertThat(declaration(template, "extension").onlyWith()).isEmpty();
        assertThat(template.parameters()).noneMatch(TemplateParameter::optional);
    }

    @Test
    void resource_group_names_are_compared_without_regard_to_case() {
        var group = new ResourceGroup(Graphs.SUBSCRIPTION, "RETAIL");
        assertThat(TemplateLayout.of(Graphs.complete(group)).declarations())
                .hasOnlyElementsOfType(Declaration.OfResource.class);
    }

    @Test
    void a_reference_into_another_resource_group_is_refused() {
        var far = Graphs.managed("far", Graphs.REGISTRY, new InGroup(Graphs.FAR_GROUP), Fields.EMPTY);
        var near = Graphs.managed("near", Graphs.TOKEN, new ChildOf("registry"), idOf("far"));
        var graph = Graphs.of(Graphs.registry(), far, near);
        assertThatThrownBy(() -> new ArmTemplatePrinter().print(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'far'");
        assertThatThrownBy(() -> new BicepPrinter().print(graph)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_secret_without_a_parameter_is_refused() {
        var token = Graphs.managed(
                "token", Graphs.TOKEN, new ChildOf("registry"), Graphs.object("tags", new SecretRef("unknown")));
        var graph = Graphs.of(Graphs.registry(), token);
        assertThatThrownBy(() -> TemplateLayout.of(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'unknown'");
    }

    @Test
    void a_graph_without_resources_is_refused() {
        var graph = new DeploymentGraph(List.of(), List.of());
        assertThatThrownBy(() -> TemplateLayout.of(graph)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_template_that_azure_would_refuse_is_refused() {
        var nodes = new ArrayList<Node>(List.of(Graphs.registry()));
        IntStream.range(0, 800).forEach(i -> nodes.add(token("token" + i)));
        var tooMany = Graphs.of(nodes.toArray(Node[]::new));
        var tooLong = Graphs.of(
                Graphs.registry(),
                Graphs.managed(
                        "token",
                        Graphs.TOKEN,
                        new ChildOf("registry"),
                        Graphs.object("tags", Value.text("a".repeat(5_000_000)))));

        assertThatThrownBy(() -> TemplateLayout.of(tooMany))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("801 resources, and Azure accepts 800 at most");
        assertThatThrownBy(() -> new ArmTemplatePrinter().print(tooLong))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("bytes, and Azure accepts 4194304 at most");
    }

    private static ResourceNode token(String symbol) {
        return Graphs.managed(symbol, Graphs.TOKEN, new ChildOf("registry"), Fields.EMPTY);
    }

    private static Fields idOf(String symbol) {
        return Graphs.object("properties", Graphs.object("scopeMapId", new PropertyRef(symbol, Value.Property.ID)));
    }

    private static Declaration declaration(Template template, String symbol) {
        return template.declarations().stream()
                .filter(declaration -> declaration.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
