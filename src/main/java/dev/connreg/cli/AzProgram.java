package dev.connreg.cli;

import dev.connreg.az.command.AzCommands;
import dev.connreg.az.command.Invocations;
import dev.connreg.az.grammar.AzCommandLine;
import dev.connreg.az.grammar.CommandGroup;
import dev.connreg.az.grammar.CommandLineException;
import dev.connreg.az.grammar.ConfiguredDefaults;
import dev.connreg.az.grammar.FileWords;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.ParsedCommand;
import dev.connreg.azconfig.AzureDefaults;
import dev.connreg.console.Console;
import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.Verbosity;
import dev.connreg.problem.ExitCode;
import java.util.List;
import java.util.Set;

final class AzProgram {

    /** The first words of az's commands that are ours too. */
    static final Set<String> GROUPS = Set.of("acr", "k8s-extension");

    private final Services services;

    AzProgram(Services services) {
        this.services = services;
    }

    int run(List<String> words) {
        var console = services.console(Verbosity.WARNING);
        try {
            return run(commandLine().parse(words));
        } catch (CommandLineException refused) {
            refused.lines().forEach(console::note);
            return refused.exitCode();
        } catch (Exception failure) {
            return ErrorReporter.asAz(console).report(failure);
        }
    }

    private int run(ParsedCommand command) throws Exception {
        return switch (command) {
            case ParsedCommand.Help(var text) -> {
                services.console(Verbosity.WARNING).result(text);
                yield ExitCode.OK;
            }
            case ParsedCommand.Run run -> {
                services.expectSession();
                var console = console(run.global());
                run.warnings().forEach(console::warning);
                yield run.command().call();
            }
        };
    }

    /** What follows the program's name in az's commands. */
    static List<CommandGroup> groups(Services services) {
        return new AzProgram(services).commands().groups();
    }

    private AzCommands commands() {
        return new AzCommands(new Invocations(services.environment(), this::console, services::session));
    }

    private AzCommandLine commandLine() {
        var environment = services.environment();
        var files = new FileWords(
                environment.workingDirectory(),
                environment.home(),
                environment.streams().in());
        return new AzCommandLine(commands().root("connreg"), files, defaults(environment));
    }

    private static ConfiguredDefaults defaults(ProgramEnvironment environment) {
        var defaults = AzureDefaults.read(environment.variables(), environment.home(), environment.workingDirectory());
        return defaults::find;
    }

    private Console console(GlobalOptions global) {
        return services.console(verbosity(global));
    }

    private static Verbosity verbosity(GlobalOptions global) {
        if (global.debug) {
            return Verbosity.DEBUG;
        }
        if (global.verbose) {
            return Verbosity.INFO;
        }
        return global.onlyShowErrors ? Verbosity.ERROR : Verbosity.WARNING;
    }
}
