package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.Verbosity;
import dev.connreg.problem.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The program, without the process around it. */
public final class Program {

    /** Of the command that is named behind it; az has none. */
    private static final String HELP = "help";

    private final ProgramEnvironment environment;

    /** Makes the program of what it takes from outside. */
    public Program(ProgramEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public int run(String... args) {
        if (args.length > 0 && args[0].equals("--")) {
            return run(Arrays.copyOfRange(args, 1, args.length));
        }
        if (args.length > 0 && args[0].equals(HELP)) {
            return run(
                    Stream.concat(Stream.of(args).skip(1), Stream.of("--help")).toArray(String[]::new));
        }
        try (var services = new Services(environment)) {
            var exitCode = args.length > 0 && AzProgram.GROUPS.contains(args[0])
                    ? new AzProgram(services).run(List.of(args))
                    : runOwn(services, args);
            return environment
                    .streams()
                    .failure()
                    .map(failure -> resultIsLost(services, failure, exitCode))
                    .orElse(exitCode);
        }
    }

    /** Success that nobody has seen is none. */
    private static int resultIsLost(Services services, IOException failure, int exitCode) {
        services.console(Verbosity.ERROR)
                .error(
                        "The result could not be written to standard output (%s) and is lost. Changes that the command has made stay."
                                .formatted(failure.getMessage()));
        return exitCode == ExitCode.OK ? ExitCode.ERROR : exitCode;
    }

    private int runOwn(Services services, String... args) {
        if (args.length == 1 && args[0].equals("--version")) {
            // What scripts ask often is answered without the tree of commands.
            services.console(Verbosity.WARNING).result(Version.text() + "\n");
            return ExitCode.OK;
        }
        var reporter = ErrorReporter.own(services.console(Verbosity.WARNING), services::names);
        var commandLine = RootCommand.of(services, List.of(args))
                .setOut(new PrintWriter(environment.streams().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(environment.streams().err(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .registerConverter(Path.class, Program::path)
                .registerConverter(String.class, Program::text)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> reporter.report(failure))
                .setParameterExceptionHandler((failure, _) -> usage(services, failure));
        try {
            // Help is not given of a command that there is none of.
            return isUnknown(args) ? commandLine.execute(args[0]) : commandLine.execute(args);
        } catch (StackOverflowError e) {
            return reporter.report(e);
        }
    }

    private static boolean isUnknown(String... args) {
        return args.length > 0
                && !args[0].startsWith("-")
                && !RootCommand.names().contains(args[0]);
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("it is empty");
        }
        return text;
    }

    private static Path path(String text) {
        if (text(text).matches("[a-z]+://.*")) {
            throw new TypeConversionException("it is a URL, and only files are read");
        }
        return Path.of(text);
    }

    private static int usage(Services services, ParameterException failure) {
        var command = failure.getCommandLine();
        var console = services.console(Verbosity.WARNING);
        console.error(UsageText.of(failure));
        console.note(
                "For help, run: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }
}
