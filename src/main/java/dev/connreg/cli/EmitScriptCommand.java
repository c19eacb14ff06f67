package dev.connreg.cli;

import dev.connreg.site.GraphComposer;
import dev.connreg.site.SecretFiles;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.script.DeployScript;

/** Writes what a deployment does in commands of az. */
final class EmitScriptCommand extends OwnCommand {

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final EmitOptions emitOptions = new EmitOptions("script");

    private final CreateRegistryOption createRegistry = new CreateRegistryOption();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    EmitScriptCommand(Services services) {
        super(CommandTitle.of(
                "script",
                "Write what deploy does as a bash script for the Azure CLI, deploy.sh.",
                "Needs no sign-in; the script holds no secret."));
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(emitOptions);
        declare(createRegistry);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        emitOptions.check();
        var reading = specOptions.read(siteOptions.overrides());
        SpecPlan.warn(console, reading);
        EmitWarnings.of(console, reading.spec(), services.environment().clock());
        var graph = GraphComposer.compose(reading.spec(), TemplateFiles.THIS_SUBSCRIPTION);
        var printed = createRegistry.apply(console, reading.spec(), graph);
        return emitOptions.write(
                console,
                emitOptions
                        .directory()
                        .map(folder -> DeployScript.printBesideFiles(SecretFiles.seenFrom(printed, folder)))
                        .orElseGet(() -> DeployScript.print(printed)));
    }
}
