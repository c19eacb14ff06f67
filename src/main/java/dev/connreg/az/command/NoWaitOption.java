package dev.connreg.az.command;

import picocli.CommandLine.Option;

/** Whether a command waits for the end of what it starts. */
public final class NoWaitOption {

    @Option(names = "--no-wait", description = "Do not wait for the end of the operation.")
    public boolean noWait;
}
