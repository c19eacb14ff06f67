package dev.connreg.az.grammar;

import java.util.List;
import java.util.Set;

/**
 * What was read of the words behind a command or a group.
 *
 * @param helpWanted the help option was reached; nothing after it was read
 * @param unread the words from where reading stopped
 */
record ReadArguments(
        boolean helpWanted,
        Set<CommandOption> given,
        List<String> leftOver,
        List<String> unread,
        List<String> deprecations) {

    ReadArguments {
        given = Set.copyOf(given);
        leftOver = List.copyOf(leftOver);
        unread = List.copyOf(unread);
        deprecations = List.copyOf(deprecations);
    }
}
