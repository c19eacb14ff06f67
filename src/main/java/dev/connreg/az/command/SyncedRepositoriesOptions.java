package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;
import java.util.List;

/** How the repositories change that a connected registry may synchronize. */
public final class SyncedRepositoriesOptions implements Declared {

    public List<String> add = List.of();

    public List<String> remove = List.of();

    @Override
    public void declare(Options options) {
        options.list(value -> add = value, "--add")
                .anyNumber()
                .says("Repositories that it may synchronize from now on.");
        options.list(value -> remove = value, "--remove")
                .anyNumber()
                .says("Repositories that it may no longer synchronize.");
    }
}
