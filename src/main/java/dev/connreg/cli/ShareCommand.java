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
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Called where the program is packaged. */
@Command(
        name = "share",
        hidden = true,
        description = "Write completion and man pages where an installation has them, below a new directory.")
final class ShareCommand implements Callable<Integer> {

    private final Services services;

    @Parameters(paramLabel = "DIR", description = "The directory.")
    @Nullable
    private Path directory;

    @Option(names = "--runtime", paramLabel = "DIR", description = "Link a Java runtime into that new directory, too.")
    @Nullable
    private Path runtime;

    @Mixin
    private ConsoleOptions consoleOptions;

    ShareCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var folder = Objects.requireNonNull(directory);
        try (var set = new FileSet()) {
            for (var file : files().entrySet()) {
                set.add(folder.resolve(file.getKey()), file.getValue(), FileSet.Readers.ANYONE);
            }
            set.commit();
            console.info("Wrote completion and man pages to " + folder);
        } catch (IOException e) {
            throw new Failure("directory '%s' cannot be written: %s".formatted(folder, FileTrouble.reason(e)));
        }
        if (runtime != null) {
            JavaRuntime.link(runtime);
        }
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
