package dev.connreg.template;

import dev.connreg.golden.Goldens;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The committed templates are what the printers print. */
class TemplateGoldensTest {

    @Test
    void the_bicep_folder_holds_one_example_per_mode() {
        Goldens.in("bicep").check(print(Modes.graphs(), new BicepPrinter()::print));
    }

    @Test
    void the_arm_folder_holds_one_example_per_mode() {
        Goldens.in("arm").check(print(Modes.graphs(), new ArmTemplatePrinter()::print));
    }

    @Test
    void what_the_examples_do_not_show_is_printed_as_before() {
        var files = new LinkedHashMap<>(print(Graphs.all(), new BicepPrinter()::print));
        files.putAll(print(Graphs.all(), new ArmTemplatePrinter()::print));
        Goldens.in("src/test/resources/template").check(files);
    }

    private static Map<String, String> print(
            SequencedMap<String, DeploymentGraph> graphs, Function<DeploymentGraph, TemplateFiles> printer) {
        var files = new LinkedHashMap<String, String>();
        graphs.forEach((name, graph) ->
                printer.apply(graph).texts().forEach((file, text) -> files.put(name + "/" + file, text)));
        return files;
    }
}
