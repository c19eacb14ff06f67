package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.deployment.DeployedSite;
import dev.connreg.golden.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a plan says of each named spec on its first day, and its drawing: the same graph as that of the templates. */
class PlanGoldensTest {

    private static final Path SPECS = Path.of("src/test/resources/specs");

    @Test
    void every_named_spec_has_its_plan() throws IOException {
        var plans = new TreeMap<String, String>();
        for (var folder : new Path[] {SPECS, SPECS.resolve("further")}) {
            try (var specs = Files.list(folder)) {
                specs.filter(Files::isRegularFile).forEach(spec -> {
                    plans.put(name(spec, "plan.txt"), plan(spec));
                    plans.put(name(spec, "plan.mmd"), drawing(spec));
                });
            }
        }

        assertThat(plans).isNotEmpty();
        Goldens.in("src/test/resources/plan").check(plans);
    }

    private static String name(Path spec, String file) {
        return spec.getFileName().toString().replace(".yaml", "/" + file);
    }

    private static String drawing(Path spec) {
        var site = DeployedSite.empty(spec);
        return PlanDiagram.of(site.plan(), site.graph());
    }

    private static String plan(Path spec) {
        return String.join("\n", PlanText.of(DeployedSite.empty(spec).plan())) + "\n";
    }
}
