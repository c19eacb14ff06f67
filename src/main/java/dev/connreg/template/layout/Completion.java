package dev.connreg.template.layout;

import java.util.List;

/**
 * What is done with a secret that a command has printed, before it is used.
 *
 * @param words what must be known of it, in sentences; apart, as a shell at a prompt may not know comments
 */
public record Completion(List<String> words, List<String> shell, List<String> powerShell) {

    static final Completion NONE = new Completion(List.of(), List.of(), List.of());

    public Completion {
        words = List.copyOf(words);
        shell = List.copyOf(shell);
        powerShell = List.copyOf(powerShell);
    }
}
