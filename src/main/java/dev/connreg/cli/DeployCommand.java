package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.StatusText;
import dev.connreg.problem.ExitCode;
import dev.connreg.spec.NamesSpec;
import dev.connreg.spec.reader.SpecReading;
import java.util.Optional;

final class DeployCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "deploy",
            "Deploy a connected registry onto a cluster and wait until it is Online.",
            "Running it again only does what is missing.",
            "Exit code 0 means Online; with --no-wait, that Azure has accepted everything.");

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final PlanOptions planOptions;

    private final OwnOption<Boolean> yes =
            OwnOption.flag("Do not ask before --prune removes something.", "--yes", "-y");

    private final OwnOption<Boolean> noWait = OwnOption.flag(
            "End when Azure has accepted the extension, without waiting until it is Online; all before it is waited for.",
            "--no-wait");

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    DeployCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        planOptions = new PlanOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(planOptions);
        declare(yes, noWait);
        declare(timeout);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var time = timeout.time();
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
                Optional.of(time));
        planOptions.sayIfPassphraseIsUnused(console);
        var isLeft = noWait.isSet() && planned.plan().waits();
        carryOut(isLeft ? planned.withoutWait() : planned, console);
        if (isLeft) {
            console.text(unawaited(planned.plan().isChange(), reading));
        } else {
            planned.requireWell(services, status -> console.text(StatusText.of(status)));
        }
        return ExitCode.OK;
    }

    private void carryOut(SpecPlan planned, Console console) {
        planned.show(console::plan);
        if (!yes.isSet()) {
            planned.confirm(console);
        }
        planned.apply(services, console, planOptions.applied(services, planned.site()));
    }

    /** Where there was only to wait, nothing was sent that could be accepted. */
    private String unawaited(boolean isSent, SpecReading reading) {
        var isOverridden =
                specOptions.isOverriding() || !siteOptions.overrides().isEmpty();
        var file = specOptions.fileName().filter(_ -> !isOverridden);
        return "%s; nothing waited for Online. To see whether it is, run: %s\n"
                .formatted(
                        isSent ? "Accepted by Azure" : "Nothing was sent",
                        new StatusCall(file, NamesSpec.of(reading.spec()), azureOptions).line());
    }
}
