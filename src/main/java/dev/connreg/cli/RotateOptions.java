package dev.connreg.cli;

import dev.connreg.console.StatusText;
import dev.connreg.deployment.plan.Rotation;
import dev.connreg.deployment.plan.RotationObstacles;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which site is rotated, and how long that may take. */
final class RotateOptions implements OptionGroup {

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    RotateOptions(Services services) {
        this.services = services;
        specOptions = new SpecOptions(services);
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.of(specOptions, siteOptions, timeout, azureOptions, consoleOptions)
                .flatMap(group -> group.options().stream())
                .toList();
    }

    int rotate(Rotation rotation) {
        var time = timeout.time();
        var console = services.console(consoleOptions);
        var reading = specOptions.read(siteOptions.overrides());
        Failure.throwIfAny(RotationObstacles.of(reading.spec(), rotation));
        SpecPlan.Planning planning = (deployment, site, certificateFrom, waiting) ->
                deployment.planRotation(site, rotation, certificateFrom, waiting);
        SpecPlan.of(services, console, reading, planning, azureOptions, Optional.of(time))
                .carryOut(services, console, status -> console.text(StatusText.of(status)));
        return ExitCode.OK;
    }
}
