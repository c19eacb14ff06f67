package dev.connreg.az.command;

import dev.connreg.console.ProgramEnvironment;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** For tests that look at commands and run none: nothing can be printed, and nobody signs in. */
public final class UnusedInvocations {

    private UnusedInvocations() {}

    public static Invocations create() {
        return new Invocations(environment(), _ -> unexpected(), _ -> unexpected());
    }

    public static ProgramEnvironment environment() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new ProgramEnvironment.Streams(
                InputStream.nullInputStream(), nowhere, nowhere, new ProgramEnvironment.Terminals(false, false, false));
        return new ProgramEnvironment(Map.of(), Path.of(""), Path.of(""), streams, Clock.systemUTC());
    }

    private static <T> T unexpected() {
        throw new AssertionError("no command is run here");
    }
}
