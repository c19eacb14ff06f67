package dev.connreg.cli;

import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.SandboxOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The sandbox that {@link Training} runs its commands on. */
public final class TrainingSandbox {

    private TrainingSandbox() {}

    /**
     * Starts it and writes the sign-in.
     *
     * @throws IOException if the folder cannot be written
     */
    public static Closeable start(Path folder) throws IOException {
        var sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.writeAzureConfiguration(folder);
        return sandbox::close;
    }
}
