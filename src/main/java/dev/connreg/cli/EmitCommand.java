package dev.connreg.cli;

import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;

/** Writes what a deployment does for other tools; each is a command of its own. */
final class EmitCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE = CommandTitle.of(
            "emit",
            "Write what deploy does as a Bicep or ARM template or an az script, cleanup as a script, or files for the cluster.");

    EmitCommand(Services services) {
        super(
                TITLE,
                new EmitTemplateCommand(
                        services, "bicep", "Write the Bicep template", graph -> new BicepPrinter().print(graph)),
                new EmitTemplateCommand(
                        services, "arm", "Write the ARM template", graph -> new ArmTemplatePrinter().print(graph)),
                new EmitScriptCommand(services),
                new EmitCleanupCommand(services),
                new EmitKubernetesCommand(services));
    }
}
