package dev.connreg.cli;

import dev.connreg.site.SiteNames;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.script.CleanupScript;
import dev.connreg.template.script.ScriptNames;

/** Writes what a cleanup does. */
final class EmitCleanupCommand extends OwnCommand {

    private final Services services;

    private final SpecOptions specOptions;

    private final EmitOptions emitOptions = new EmitOptions("script");

    private final OwnOption<Boolean> clusterGone = OwnOption.flag(
            "The cluster, named all the same, no longer exists, nor does its extension.", "--cluster-gone");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    EmitCleanupCommand(Services services) {
        super(CommandTitle.of(
                "cleanup",
                "Write what cleanup does as a bash script for the Azure CLI, cleanup.sh.",
                "Needs no sign-in. The script does not ask."));
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(emitOptions);
        declare(clusterGone);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        emitOptions.check();
        var names = SiteNames.of(specOptions.readNames(console), TemplateFiles.THIS_SUBSCRIPTION);
        return emitOptions.write(
                console,
                CleanupScript.print(
                        new ScriptNames(
                                names.registry(),
                                names.cluster(),
                                names.connectedRegistry(),
                                names.token(),
                                names.scopeMap(),
                                names.extension()),
                        clusterGone.isSet()));
    }
}
