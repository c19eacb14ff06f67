package dev.connreg.cli;

import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;

final class EmitCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE = CommandTitle.of(
            "emit", "Write the Bicep or ARM template that does what deploy does, or files for the cluster.");

    EmitCommand(Services services) {
        super(
                TITLE,
                new EmitTemplateCommand(
                        services, "bicep", "Write the Bicep template", graph -> new BicepPrinter().print(graph)),
                new EmitTemplateCommand(
                        services, "arm", "Write the ARM template", graph -> new ArmTemplatePrinter().print(graph)),
                new EmitKubernetesCommand(services));
    }
}
