package dev.connreg.cli;

import dev.connreg.file.FileSet;
import dev.connreg.file.FileTrouble;
import dev.connreg.manual.Completion;
import dev.connreg.manual.ManualPage;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Called where the program is packaged. */
final class ShareCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.hidden(
            "share", "Write completion and man pages where an installation has them, below a new directory.");

    private final Services services;

    private final OwnOption<Path> directory = OwnOption.word(Path.class, "DIR", "The directory.");

    private final OwnOption<Path> runtime =
            OwnOption.file("DIR", "Link a Java runtime into that new directory, too.", "--runtime");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    ShareCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(directory, runtime);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var folder = directory.get();
        try (var set = new FileSet()) {
            for (var file : files().entrySet()) {
                set.add(folder.resolve(file.getKey()), file.getValue(), FileSet.Readers.ANYONE);
            }
            set.commit();
            console.info("Wrote completion and man pages to " + folder);
        } catch (IOException e) {
            throw new Failure("directory '%s' cannot be written: %s".formatted(folder, FileTrouble.reason(e)));
        }
        runtime.given().ifPresent(JavaRuntime::link);
        return ExitCode.OK;
    }

    /** Where the shells and man look for them (each one's manual; {@code share} as in the Filesystem Hierarchy Standard). */
    private Map<String, String> files() {
        var outline = Outline.of(services);
        var files = new LinkedHashMap<String, String>();
        files.put("bash-completion/completions/connreg", Completion.bash.of(outline));
        files.put("zsh/site-functions/_connreg", Completion.zsh.of(outline));
        files.put("fish/vendor_completions.d/connreg.fish", Completion.fish.of(outline));
        ManualPage.of(outline, Version.text()).forEach((name, text) -> files.put("man/man1/" + name, text));
        return files;
    }
}
