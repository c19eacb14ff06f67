package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.PlanDiagram;
import dev.connreg.console.PlanJson;
import dev.connreg.console.PlanText;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;
import java.util.Optional;

/** Shows the plan of a deployment. */
final class WhatIfCommand extends OwnCommand {

    static final CommandTitle TITLE =
            CommandTitle.of("what-if", "Show what deploy would do, without changing anything.");

    private static final String DIAGRAM = "--diagram";

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final PlanOptions planOptions;

    private final OwnOption<Boolean> exitCode =
            OwnOption.flag("Exit with 4 if there are changes to make; waiting for Online is none.", "--exit-code");

    private final OwnOption<Path> diagram = OwnOption.file(
            "FILE",
            "Write the plan as a drawing, a Mermaid flowchart; - is standard output, in the place of text.",
            DIAGRAM);

    private final OwnOption<Boolean> overwrite =
            OwnOption.flag("Replace a file that exists with the drawing.", "--overwrite");

    private final OutputOptions output = new OutputOptions();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    WhatIfCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        planOptions = new PlanOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(planOptions);
        declare(exitCode, diagram, overwrite);
        declare(output);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        output.check();
        var drawing = drawing();
        drawing.ifPresent(SpecFileTarget::requireWritable);
        var console = services.console(consoleOptions);
        var reading = specOptions.read(siteOptions.overrides());
        planOptions.check(reading.spec());
        var planned = SpecPlan.of(
                services,
                console,
                reading,
                planOptions.planning(services),
                planOptions.passphrases(console),
                azureOptions,
                Optional.empty());
        planOptions.sayIfPassphraseIsUnused(console);
        if (drawing.filter(SpecFileTarget::isStandardOutput).isPresent()) {
            console.result(drawn(planned));
        } else {
            show(console, planned.plan());
            drawing.ifPresent(target -> target.write(console, drawn(planned)));
        }
        planned.requireSecrets();
        return exitCode.isSet() && planned.plan().isChange() ? ExitCode.CHANGES : ExitCode.OK;
    }

    private Optional<SpecFileTarget> drawing() {
        diagram.refuseDirectory();
        var target = diagram.given().map(file -> new SpecFileTarget(file, overwrite.isSet()));
        if (target.filter(SpecFileTarget::isStandardOutput).isPresent() && !output.isText()) {
            throw diagram.misuse("--diagram - and --output or --query both write to standard output: name a file");
        }
        return target;
    }

    private void show(Console console, Plan plan) {
        if (output.isText()) {
            console.plan(PlanText.of(plan));
        } else {
            output.print(console, PlanJson.of(plan), PlanJson::rows);
        }
    }

    private static String drawn(SpecPlan planned) {
        return PlanDiagram.of(planned.plan(), planned.site().graph());
    }
}
