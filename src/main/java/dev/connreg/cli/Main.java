package dev.connreg.cli;

import dev.connreg.console.ProgramEnvironment;
import dev.connreg.console.ProgramEnvironment.Streams;
import dev.connreg.console.ProgramEnvironment.Terminals;
import dev.connreg.console.StandardStream;
import dev.connreg.problem.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the program; the only class that takes anything from the process, and that ends it. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        var exitCode = new Program(environment()).run(args);
        if (exitCode != ExitCode.OK || !isAlone()) {
            System.exit(exitCode);
        }
    }

    /** Then the process ends by itself. Runtime.exit is logged, for which the JDK reads the directory of the jar. */
    private static boolean isAlone() {
        return Thread.activeCount() == 1;
    }

    /** Where az looks as well (Python's expanduser): HOME first, then what the system has for the user. */
    private static Path home() {
        var named = System.getenv("HOME");
        return Path.of(named == null || named.isEmpty() ? System.getProperty("user.home") : named);
    }

    private static ProgramEnvironment environment() {
        var terminals = Terminals.parse(System.getProperty(Terminals.PROPERTY, ""));
        var streams = new Streams(
                System.in,
                StandardStream.to(new FileOutputStream(FileDescriptor.out), Path.of("/dev/fd/1")),
                StandardStream.to(new FileOutputStream(FileDescriptor.err)),
                terminals);
        return new ProgramEnvironment(
                System.getenv(), home(), Path.of("").toAbsolutePath(), streams, Clock.systemUTC());
    }
}
