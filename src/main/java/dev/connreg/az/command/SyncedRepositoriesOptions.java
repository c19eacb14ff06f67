package dev.connreg.az.command;

import java.util.List;
import picocli.CommandLine.Option;

/** How the repositories change that a connected registry may synchronize. */
public final class SyncedRepositoriesOptions {

    @Option(names = "--add", arity = "0..*", description = "Repositories that it may synchronize from now on.")
    public List<String> add = List.of();

    @Option(names = "--remove", arity = "0..*", description = "Repositories that it may no longer synchronize.")
    public List<String> remove = List.of();
}
