package dev.connreg.template.layout;

import java.util.List;

/** What is done with a secret that a command has printed, before it is used: lines of which commands are indented for a shell. */
public record Completion(List<String> shell, List<String> powerShell) {

    static final Completion NONE = new Completion(List.of(), List.of());

    public Completion {
        shell = List.copyOf(shell);
        powerShell = List.copyOf(powerShell);
    }
}
