package dev.connreg.template.arm;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.TemplateLayout;
import java.util.LinkedHashMap;

/**
 * Prints a graph as an ARM template: {@code main.json}, which is what the Bicep compiler makes of {@link BicepPrinter}'s
 * {@code main.bicep}, and {@code main.parameters.json}.
 */
public final class ArmTemplatePrinter {

    /**
     * Prints a graph. The parameter file leaves secrets out: a client asks for them, or is given them another way.
     *
     * @throws IllegalArgumentException if a resource refers to one that is deployed to another resource group
     */
    public TemplateFiles print(DeploymentGraph graph) {
        var template = TemplateLayout.of(graph);
        var files = new LinkedHashMap<String, String>();
        files.put("main.json", JsonWriter.write(ArmTemplate.of(template)));
        files.put("main.parameters.json", JsonWriter.write(ArmParameters.of(template)));
        return new TemplateFiles(files);
    }
}
