package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.DiagnosisJson;
import dev.connreg.console.DiagnosisText;
import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.deployment.diagnosis.KnownErrors;
import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.KnownError;
import dev.connreg.site.SiteNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what is wrong with a site or what a message means, and what mends it. */
final class DiagnoseCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "diagnose",
            "Find out what is wrong with a site, or what an error message means, and what to do.",
            "Changes nothing. Exits with 0 if nothing is wrong, 1 if something is, 3 if nothing of the site exists.",
            "With --explain: 0 if the message is known, 1 if it is not.");

    private static final int LARGEST_MESSAGE = 1 << 20;

    private final Services services;

    private final SpecOptions specOptions;

    private final OwnOption<String> explain = OwnOption.text(
            "TEXT",
            "Explain a message of az, Azure, Helm, kubectl, Docker or containerd, or a code; - reads it from standard input."
                    + " Names, or a spec, complete the commands.",
            "--explain");

    private final OwnOption<Boolean> list =
            OwnOption.flag("List the errors that are known: code, where it appears, cause.", "--list");

    private final OutputOptions output = new OutputOptions();

    private final ClusterOptions clusterOptions = new ClusterOptions();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    DiagnoseCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(explain, list);
        declare(output);
        declare(clusterOptions);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        output.check();
        if (list.isSet() && (explain.given().isPresent() || specOptions.isGiven())) {
            throw list.misuse("--list lists all errors, so it cannot be combined with a message, names or a spec");
        }
        var console = services.console(consoleOptions);
        if (list.isSet()) {
            return list(console);
        }
        return explain.given().isPresent() ? explain(console, explain.get()) : site(console);
    }

    private int list(Console console) {
        if (output.isText()) {
            console.text(DiagnosisText.list());
        } else {
            output.print(console, DiagnosisJson.list(), DiagnosisJson::listRows);
        }
        return ExitCode.OK;
    }

    private int explain(Console console, String word) {
        if (word.equals("-") && specOptions.isPiped()) {
            throw explain.misuse("Standard input cannot hold both the message and the spec");
        }
        var message = word.equals("-") ? input() : word;
        if (message.isBlank()) {
            throw explain.misuse("--explain has no message: give its text, or - and the text on standard input");
        }
        var errors = KnownErrors.in(message, names(console));
        if (!output.isText()) {
            output.print(console, DiagnosisJson.of(errors), DiagnosisJson::rows);
            return errors.isEmpty() ? ExitCode.ERROR : ExitCode.OK;
        }
        requireKnown(errors);
        console.text(DiagnosisText.of(errors));
        return ExitCode.OK;
    }

    private static void requireKnown(List<KnownError> errors) {
        if (errors.isEmpty()) {
            throw new Failure("""
                    The message is not known. Give all of it, with what stands after the last "InnerError" or "Error:".
                    To see the errors that are known, run: connreg diagnose --list
                    To look at the site itself, run: connreg diagnose -f connected-registry.yaml""");
        }
    }

    private Map<Fact, String> names(Console console) {
        if (specOptions.isGiven()) {
            specOptions.readNames(console);
        }
        return services.names();
    }

    private String input() {
        try {
            return TextFile.text(services.environment().streams().in(), "standard input", LARGEST_MESSAGE);
        } catch (IOException e) {
            throw new Failure("The message on standard input cannot be read: " + FileTrouble.unreadable(e), e);
        }
    }

    private int site(Console console) {
        var known = specOptions.readKnown(console);
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var site = SiteNames.of(known.names(), context.subscription());
        var found = context.deployment().diagnose(site, clusterOptions.access(services, site.cluster()), known.spec());
        var report = found.with(services.names());
        if (output.isText()) {
            console.text(DiagnosisText.of(report));
        } else {
            output.print(console, DiagnosisJson.of(report), DiagnosisJson::rows);
        }
        return exitCode(report);
    }

    private static int exitCode(DiagnosisReport report) {
        if (report.isMissing()) {
            return ExitCode.NOT_FOUND;
        }
        return report.isFine() ? ExitCode.OK : ExitCode.ERROR;
    }
}
