package dev.connreg.cli;

import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.signin.AzureSignIn;
import dev.connreg.arm.signin.SignInOptions;
import dev.connreg.console.Console;
import dev.connreg.console.ConsoleSettings;
import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.Verbosity;
import java.util.ArrayList;
import java.util.List;

/** Makes what commands need, when they need it: help and templates load nothing of Azure's SDK. */
final class Services implements AutoCloseable {

    private final ProgramEnvironment environment;
    private final List<AzureSession> sessions = new ArrayList<>();

    Services(ProgramEnvironment environment) {
        this.environment = environment;
    }

    ProgramEnvironment environment() {
        return environment;
    }

    Console console(ConsoleOptions options) {
        return console(options.verbosity());
    }

    Console console(Verbosity verbosity) {
        var streams = environment.streams();
        var terminals = streams.terminals();
        var colour = terminals.err() && !environment.variables().containsKey("NO_COLOR");
        return new Console(
                streams.in(),
                streams.out(),
                streams.err(),
                new ConsoleSettings(terminals.in(), terminals.out(), terminals.err(), colour, verbosity));
    }

    AzureSession session(AzureOptions options) {
        return session(new SignInOptions(options.subscription(), options.cloud()));
    }

    AzureSession session(SignInOptions options) {
        var session =
                new AzureSignIn(environment.variables(), environment.home(), environment.clock()).session(options);
        sessions.add(session);
        return session;
    }

    @Override
    public void close() {
        for (var session : sessions) {
            session.close();
        }
    }
}
