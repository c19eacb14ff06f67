package dev.connreg.cli;

import dev.connreg.console.StatusText;
import dev.connreg.deployment.plan.Rotation;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says which site is rotated, and how long that may take. */
final class RotateOptions implements OptionGroup {

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final OwnOption<Path> allSites = OwnOption.file(
            "DIR",
            "In place of --file: each spec in that directory (*.yaml, *.yml, *.json), one after the other in the order"
                    + " of their names. Stops at the first site that does not come back.",
            "--all-sites");

    private final OwnOption<Path> from = OwnOption.file(
            "FILE",
            "With --all-sites: begin at this spec of the directory, as after a stop; the sites before it are left as they are.",
            "--from");

    private final PassphraseOption passphrase;

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    RotateOptions(Services services) {
        this.services = services;
        specOptions = new SpecOptions(services);
        passphrase = new PassphraseOption(services);
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.of(
                        specOptions.options(),
                        List.of(allSites, from),
                        siteOptions.options(),
                        passphrase.options(),
                        timeout.options(),
                        azureOptions.options(),
                        consoleOptions.options())
                .<OwnOption<?>>flatMap(List::stream)
                .toList();
    }

    int rotate(Rotation rotation) {
        var console = services.console(consoleOptions);
        var run = new SiteRotation(
                services, console, rotation, passphrase.passphrases(console), azureOptions, timeout.time());
        if (allSites.given().isPresent()) {
            requireNoSite();
            return AllSites.read(console, allSites.get(), from.given(), run).rotate(run);
        }
        if (from.given().isPresent()) {
            throw from.misuse("--from is where --all-sites begins, and cannot be given without it");
        }
        var reading = specOptions.read(siteOptions.overrides());
        run.run(reading, console::plan, status -> console.text(StatusText.of(status)));
        return ExitCode.OK;
    }

    private void requireNoSite() {
        if (specOptions.isGiven() || !siteOptions.overrides().isEmpty()) {
            throw allSites.misuse(
                    "--all-sites takes the specs as they are, so neither --file nor an option that overrides"
                            + " a spec can be combined with it");
        }
    }
}
