package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.deployment.DeployedSite;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.ResourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan as a drawing: what Mermaid makes of its text. */
class PlanDiagramTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");

    private static String drawn(Change... changes) {
        return PlanDiagram.of(
                new Plan(List.of(changes)), DeployedSite.empty(SPEC).graph());
    }

    private static ResourceId id(String name) {
        return ResourceId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.X/things/" + name);
    }

    @ParameterizedTest
    @EnumSource(ChangeType.class)
    void each_kind_of_change_has_its_word_and_its_class(ChangeType type) {
        var lines = drawn(Change.of(type, "thing", id("one"))).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).matches("    c1\\[\"%s<br/>thing 'one'\"]:::\\w+".formatted(type.azureName()));
        assertThat(lines.get(2)).startsWith("    classDef " + lines.get(1).replaceAll(".*:::", "") + " fill:");
    }

    @Test
    void names_cannot_end_a_label_or_add_to_the_drawing() {
        var change = new Change(
                ChangeType.MODIFY,
                "thing",
                id("a\"];b<b>#quot;&\nc"),
                List.of(new Difference("properties.x[\"y\"]", "1", "2"), new Difference("properties.z", "3", "4")),
                List.of(),
                List.of());

        assertThat(drawn(change))
                .contains("c1[\"Modify<br/>thing 'a#quot;];b#lt;b#gt;#35;quot;#amp; c'<br/>properties.x[#quot;y#quot;]"
                        + "<br/>properties.z\"]:::modify\n");
    }

    @Test
    void values_that_differ_are_not_drawn() {
        var site = DeployedSite.online(SPEC);

        assertThat(PlanDiagram.of(site.plan(), site.graph()))
                .contains("NoChange<br/>extension")
                .doesNotContain("=>");
    }

    @Test
    void what_needs_a_password_that_is_not_made_needs_what_that_would_need() {
        var site = DeployedSite.online(SPEC);
        var lines = PlanDiagram.of(site.plan(), site.graph()).lines().toList();
        var registry = box(lines, "connected registry");
        var extension = box(lines, "extension");

        assertThat(lines).contains("    %s --> %s".formatted(registry, extension));
        assertThat(lines).noneMatch(line -> line.contains("password"));
    }

    private static String box(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.contains("<br/>" + kind + " '"))
                .map(line -> line.strip().replaceAll("\\[.*", ""))
                .findFirst()
                .orElseThrow();
    }
}
