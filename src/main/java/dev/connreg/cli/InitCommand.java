package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.problem.ExitCode;
import dev.connreg.spec.draft.SpecDraft;
import dev.connreg.spec.reader.PartialSpec;
import dev.connreg.spec.schema.SpecKey;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a spec to go on with. */
final class InitCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "init",
            "Write a spec with every key there is, each with what it means and its default.",
            "What must be set and is not given is asked for on a terminal; elsewhere a placeholder is written.");

    private final Services services;

    private final OwnOption<Path> file = OwnOption.fileOr(
            "connected-registry.yaml",
            "FILE",
            "The file to write; - is standard output. Default: ${DEFAULT-VALUE}.",
            "--file",
            "-f");

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace a file that exists.", "--overwrite");

    private final KeyOptions keyOptions = new KeyOptions();

    private final SiteOptions siteOptions = new SiteOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    InitCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(file, overwrite);
        declare(keyOptions);
        declare(siteOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var overrides = Stream.of(keyOptions.overrides(), siteOptions.overrides())
                .flatMap(List::stream)
                .toList();
        var given = PartialSpec.of(overrides);
        file.refuseDirectory();
        var target = new SpecFileTarget(file.get(), overwrite.isSet());
        target.requireWritable();
        var spec = console.canAsk() ? new SpecQuestions(console).complete(overrides) : given;
        var text = SpecDraft.of(
                spec,
                header(),
                named -> target.relative(named, services.environment().home()));
        if (target.isStandardOutput()) {
            console.result(text);
        } else {
            target.write(console, text);
        }
        next(console, spec);
        return ExitCode.OK;
    }

    private List<String> header() {
        return List.of(
                "A connected registry of Azure Container Registry on an Arc-enabled Kubernetes cluster.",
                "",
                "A key with a # in front of it is not set: remove the # to set it. What it has otherwise is its default.",
                "To check this file and see what it would do: connreg what-if -f " + shown(),
                "So that editors know it too: connreg schema --help");
    }

    private String shown() {
        return SpecFileTarget.shown(file.get());
    }

    private void next(Console console, PartialSpec spec) {
        var missing = SpecDraft.missing(spec);
        console.note(
                missing.isEmpty()
                        ? "To see what it would do, run: connreg what-if -f " + shown()
                        : "These keys must still be set; until then the spec is refused: " + paths(missing));
    }

    private static String paths(List<SpecKey> keys) {
        return keys.stream().map(SpecKey::path).collect(Collectors.joining(", "));
    }
}
