package dev.connreg.az.grammar;

import dev.connreg.az.python.CloseMatches;
import dev.connreg.az.query.QueryException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the usage errors of one command or group, in az's words (azure-cli-core, parser.py). */
final class UsageErrors {

    private final String path;
    private final Supplier<List<CommandExample>> examples;

    /** @param path the words of the command, without the program's name */
    UsageErrors(String path, Supplier<List<CommandExample>> examples) {
        this.path = path;
        this.examples = examples;
    }

    static UsageErrors ofGroup() {
        return new UsageErrors("", List::of);
    }

    UsageException required(List<CommandOption> missing) {
        return required(missing.stream().map(CommandOption::displayName).collect(Collectors.joining(", ")));
    }

    UsageException required(String names) {
        return error("the following arguments are required: " + names, false);
    }

    UsageException ambiguous(String word, List<String> candidates) {
        return error(
                "ambiguous option: %s could match %s".formatted(word, String.join(", ", candidates)),
                candidates.contains("--query"));
    }

    UsageException argument(CommandOption option, String problem) {
        return error(
                "argument %s: %s".formatted(option.displayName(), problem),
                option.names().contains("--query"));
    }

    UsageException choice(CommandOption option, String value) {
        var message = "az %s: '%s' is not a valid value for '%s'. Allowed values: %s."
                .formatted(path, value, option.names().getFirst(), String.join(", ", option.choices()));
        return new UsageException(message, didYouMean(value, option.choices()), docs());
    }

    UsageException unrecognized(List<String> words) {
        return error(
                "unrecognized arguments: " + String.join(" ", words),
                words.stream().anyMatch(word -> word.contains("--query")));
    }

    UsageException unknownCommand(String word, List<String> known) {
        var message = "'%s' is misspelled or not recognized by the system.".formatted(word);
        return new UsageException(message, didYouMean(word, known), docs());
    }

    private static List<String> didYouMean(String word, List<String> known) {
        return CloseMatches.of(word, known, 0.7).stream()
                .limit(1)
                .map("Did you mean '%s' ?"::formatted)
                .toList();
    }

    // An error about a query has the page about queries in the place of everything else.
    private UsageException error(String message, boolean aboutQuery) {
        return aboutQuery
                ? new UsageException(
                        message, List.of(QueryException.RECOMMENDATION), new UsageException.Reference.None())
                : new UsageException(message, List.of(), docs());
    }

    private UsageException.Reference docs() {
        return new UsageException.Reference.Docs(
                examples.get().stream().limit(3).toList());
    }
}
