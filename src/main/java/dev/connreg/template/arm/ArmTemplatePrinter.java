package dev.connreg.template.arm;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.TemplateLayout;
import dev.connreg.template.layout.TemplateLimits;
import java.util.LinkedHashMap;

/** Prints {@code main.json}, which is what the Bicep compiler makes of {@code main.bicep}, and its parameter file. */
public final class ArmTemplatePrinter {

    /** The parameter file leaves secrets out: a client asks for them, or is given them another way. */
    public TemplateFiles print(DeploymentGraph graph) {
        var template = TemplateLayout.of(graph);
        var files = new LinkedHashMap<String, String>();
        files.put("main.json", TemplateLimits.require(JsonWriter.write(ArmTemplate.of(template))));
        files.put("main.parameters.json", TemplateLimits.require(JsonWriter.write(ArmParameters.of(template))));
        return new TemplateFiles(files);
    }
}
