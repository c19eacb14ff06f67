package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class CommandCall {

    private final CommandEntry entry;
    private final List<CommandNode> path;
    private final ConfiguredDefaults defaults;

    CommandCall(CommandEntry entry, List<CommandNode> path, ConfiguredDefaults defaults) {
        this.entry = entry;
        this.path = path;
        this.defaults = defaults;
    }

    ParsedCommand read(List<String> words, String program) {
        var command = entry.maker().get();
        var table = OptionTable.of(command);
        // az's outermost parser knows the global options alone, sees the words first, and has no examples.
        new WordClassifier(table.only(CommandOption::isGlobal), UsageErrors.ofGroup()).classify(words);
        var errors =
                new UsageErrors(name(), () -> NearestExamples.of(entry.text().examples(), table, words));
        var reader = new ArgumentReader(table, errors, words);
        setDefaults(table, errors);
        var read = reader.readAll();
        if (read.helpWanted()) {
            return new ParsedCommand.Help(CommandHelp.of(entry, table, program + " " + name(), warnings(List.of())));
        }
        requireAll(table, read, errors);
        if (!read.leftOver().isEmpty()) {
            throw UsageErrors.ofGroup().unrecognized(read.leftOver());
        }
        return new ParsedCommand.Run(name(), command, command.global(), warnings(read.deprecations()));
    }

    private String name() {
        return path.stream().map(CommandNode::name).collect(Collectors.joining(" "));
    }

    private void setDefaults(OptionTable table, UsageErrors errors) {
        var binder = new ValueBinder(errors);
        for (var option : table.options()) {
            configured(option).ifPresent(text -> binder.requireChoice(option, text));
            configured(option).or(() -> option.defaultValue()).ifPresent(text -> binder.bindDefault(option, text));
        }
    }

    private void requireAll(OptionTable table, ReadArguments read, UsageErrors errors) {
        var missing = table.options().stream()
                .filter(CommandOption::isRequired)
                .filter(option -> !read.given().contains(option))
                .filter(option -> configured(option).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw errors.required(missing);
        }
    }

    private Optional<String> configured(CommandOption option) {
        return option.configured().flatMap(defaults::find);
    }

    private List<String> warnings(List<String> ofOptions) {
        var warnings = new ArrayList<String>(ofOptions);
        entry.text().deprecatedFor().map(Deprecation::command).ifPresent(warnings::add);
        ofGroups().ifPresent(warnings::add);
        if (entry.text().preview()) {
            warnings.add(Deprecation.preview());
        }
        return warnings;
    }

    private Optional<String> ofGroups() {
        for (var depth = path.size() - 1; depth > 0; depth--) {
            if (path.get(depth - 1) instanceof CommandGroup group
                    && group.deprecatedFor().isPresent()) {
                var words =
                        path.subList(0, depth).stream().map(CommandNode::name).collect(Collectors.joining(" "));
                return group.deprecatedFor().map(use -> Deprecation.group(words, use));
            }
        }
        return Optional.empty();
    }
}
