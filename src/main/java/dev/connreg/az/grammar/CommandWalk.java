package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way of one command line down the tree of groups to its command. */
final class CommandWalk {

    private static final Set<String> LOG_OPTIONS = Set.of("--debug", "--verbose", "--only-show-errors");

    private final CommandGroup root;
    private final ConfiguredDefaults defaults;
    private final List<CommandNode> path = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();

    CommandWalk(CommandGroup root, ConfiguredDefaults defaults) {
        this.root = root;
        this.defaults = defaults;
    }

    ParsedCommand start(List<String> words) {
        if (LOG_OPTIONS.containsAll(words)) {
            return help(root);
        }
        var first = words.getFirst().toLowerCase(Locale.ROOT);
        return first.equals("help") ? help(root) : enter(root, words);
    }

    private ParsedCommand enter(CommandGroup group, List<String> words) {
        if (words.isEmpty()) {
            throw noCommand(path.isEmpty());
        }
        if (!words.getFirst().startsWith("-")) {
            return choose(group, words.getFirst().toLowerCase(Locale.ROOT), tail(words));
        }
        return enterWithOptions(group, words);
    }

    // az loads no more than one command of each group when options come before the command's words are complete.
    private ParsedCommand enterWithOptions(CommandGroup group, List<String> words) {
        var read = new ArgumentReader(options(), UsageErrors.ofGroup(), words).readOptions();
        if (read.helpWanted()) {
            return help(group);
        }
        leftOver.addAll(read.leftOver());
        if (read.unread().isEmpty()) {
            throw noCommand(path.isEmpty());
        }
        throw misplacedOptions(group, read.unread());
    }

    private CommandLineException misplacedOptions(CommandGroup group, List<String> words) {
        var error = switch (group.find(words.getFirst()).orElse(null)) {
            case null -> UsageErrors.ofGroup().unknownCommand(words.getFirst(), group.names());
            case CommandEntry entry ->
                UsageErrors.ofGroup()
                        .unrecognized(Stream.concat(leftOver.stream(), tail(words).stream())
                                .toList());
            case CommandGroup inner when words.size() == 1 -> noCommand(false);
            case CommandGroup inner -> UsageErrors.ofGroup().unknownCommand(words.get(1), List.of());
        };
        return error.withAdvice(List.of("Options are read only after all words of the command."));
    }

    private OptionTable options() {
        return OptionTable.of(new GlobalOptions()).only(option -> path.isEmpty() || option.isHelp());
    }

    private static UsageException noCommand(boolean atRoot) {
        return UsageErrors.ofGroup().required(atRoot ? "_command_package" : "_subcommand");
    }

    private ParsedCommand choose(CommandGroup group, String word, List<String> rest) {
        var chosen = group.find(word).orElseThrow(() -> UsageErrors.ofGroup().unknownCommand(word, group.names()));
        path.add(chosen);
        return switch (chosen) {
            case CommandGroup inner -> enter(inner, rest);
            case CommandEntry entry -> new CommandCall(entry, List.copyOf(path), defaults).read(rest, root.name());
        };
    }

    private ParsedCommand.Help help(CommandGroup group) {
        var words = Stream.concat(Stream.of(root), path.stream()).map(CommandNode::name);
        return new ParsedCommand.Help(GroupHelp.of(group, words.collect(Collectors.joining(" "))));
    }

    private static List<String> tail(List<String> words) {
        return words.subList(1, words.size());
    }
}
