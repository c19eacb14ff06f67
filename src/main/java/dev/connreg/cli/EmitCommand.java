package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.credential.connectionstring.ConnectionStringReader;
import dev.connreg.file.FileSet;
import dev.connreg.file.FileTrouble;
import dev.connreg.file.TextFile;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.ShellWord;
import dev.connreg.site.GraphComposer;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

final class EmitCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "emit",
            "Write the Bicep or ARM template that does what deploy does, with its parameters.",
            "Needs no sign-in; the files hold no secret.");

    private final Services services;

    enum Language {
        bicep,
        arm;

        TemplateFiles print(DeploymentGraph graph) {
            return switch (this) {
                case bicep -> new BicepPrinter().print(graph);
                case arm -> new ArmTemplatePrinter().print(graph);
            };
        }
    }

    private final OwnOption<Language> language = OwnOption.word(Language.class, "LANGUAGE", "bicep or arm.");

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final OwnOption<Path> directory = OwnOption.file(
            "DIR", "The directory to write to; without it, only the template is printed.", "--directory", "-d");

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace files that exist and differ.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    EmitCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(language);
        declare(specOptions);
        declare(siteOptions);
        declare(directory, overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        directory.refuseDash("--directory is -: to print the template to standard output, leave --directory out");
        var reading = specOptions.read(siteOptions.overrides());
        SpecPlan.warn(console, reading);
        warnOfCertificate(console, reading.spec());
        warnOfConnectionString(console, reading.spec());
        var files = language.get().print(GraphComposer.compose(reading.spec(), TemplateFiles.THIS_SUBSCRIPTION));
        directory.given().ifPresentOrElse(folder -> write(console, folder, files), () -> console.result(single(files)));
        return ExitCode.OK;
    }

    /** The template does not hold it, and it may be made later; one that is there already should fit. */
    private void warnOfCertificate(Console console, DeploymentSpec spec) {
        if (!SiteCredentials.areFilesThere(spec)) {
            return;
        }
        try {
            SiteCredentials.check(spec, services.environment().clock())
                    .warnings()
                    .forEach(console::warning);
            SiteCredentials.inOtherForms(spec)
                    .forEach(file -> console.warning(
                            "file '%s' is not plain PEM, which is what the commands in the template read (deploy reads it as it is). To make it so, run: connreg certificate convert %s --output %s\nThen name that file in the spec."
                                    .formatted(
                                            file,
                                            ShellWord.ofFile(file.toString()),
                                            ShellWord.ofFile(file + ".plain.pem"))));
            SiteCredentials.withSeveralKeys(spec)
                    .ifPresent(file -> console.warning(
                            "file '%s' holds several private keys, and the command in the template takes the first (deploy takes the one that fits): leave no other in it"
                                    .formatted(file)));
        } catch (Failure e) {
            e.findings().stream().map(FindingText::of).forEach(console::warning);
        }
    }

    private static void warnOfConnectionString(Console console, DeploymentSpec spec) {
        if (spec.connectionString() instanceof ConnectionStringSource.FromFile(var file) && Files.isRegularFile(file)) {
            try {
                if (!ConnectionStringReader.isPlain(file)) {
                    console.warning(
                            "file '%s' holds more than the connection string itself, or is not UTF-8, and the command in the template prints it as it is (deploy reads it all the same): save it as UTF-8, on one line, without quotes"
                                    .formatted(file));
                }
            } catch (Failure e) {
                e.findings().stream().map(FindingText::of).forEach(console::warning);
            }
        }
    }

    private static String single(TemplateFiles files) {
        if (files.modules().isEmpty()) {
            return files.texts().firstEntry().getValue();
        }
        throw new Failure(
                "The template consists of several files (%s), as the cluster is in another resource group: name a directory for them with --directory."
                        .formatted(String.join(", ", files.texts().sequencedKeySet())));
    }

    private void write(Console console, Path folder, TemplateFiles files) {
        files.texts().forEach((name, text) -> requireWritable(folder.resolve(name), text));
        try (var set = new FileSet()) {
            for (var file : files.texts().entrySet()) {
                set.add(folder.resolve(file.getKey()), file.getValue(), FileSet.Readers.ANYONE);
            }
            set.commit();
            set.created().forEach(directory -> console.note("Created the directory " + directory));
        } catch (IOException e) {
            throw unwritable(folder.resolve(files.texts().firstEntry().getKey()), e);
        }
        files.texts().keySet().forEach(name -> console.note("Wrote " + folder.resolve(name)));
        files.absentModule()
                .map(folder::resolve)
                .filter(Files::exists)
                .ifPresent(module -> console.warning(
                        "'%s' is not part of this template. If an earlier one left it, delete it.".formatted(module)));
    }

    private void requireWritable(Path file, String text) {
        var inTheWay = FileTrouble.inTheWay(file);
        if (inTheWay.isPresent()) {
            throw new Failure(
                    "The file '%s' cannot be written: '%s' is a file, not a directory. Name another one with --directory."
                            .formatted(file, inTheWay.get()));
        }
        if (Files.isDirectory(file)) {
            throw new Failure(
                    "'%s' is a directory, not a file. Name another directory with --directory.".formatted(file));
        }
        try {
            if (!overwrite.isSet() && Files.exists(file) && !Arrays.equals(TextFile.bytes(file), bytes(text))) {
                throw new Failure("The file '%s' exists and differs. To replace it, add --overwrite.".formatted(file));
            }
        } catch (IOException e) {
            throw new Failure("The file '%s' exists and cannot be read: %s. Name another directory with --directory."
                    .formatted(file, FileTrouble.unreadable(e)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Failure unwritable(Path file, IOException e) {
        return new Failure("The file '%s' cannot be written: %s. Name another directory with --directory."
                .formatted(file, FileTrouble.reason(e)));
    }
}
