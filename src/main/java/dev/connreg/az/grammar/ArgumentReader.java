package dev.connreg.az.grammar;

import dev.connreg.az.python.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words behind a command, or behind a group up to its next word, from left to right as Python's argparse does
 * (CPython 3.11, {@code ArgumentParser._parse_known_args}); the first mistake ends it.
 */
final class ArgumentReader {

    private final List<String> words;
    private final List<Word> kinds;
    private final OptionTable table;
    private final UsageErrors errors;
    private final ValueBinder binder;

    private final List<String> leftOver = new ArrayList<>();
    private final Set<CommandOption> given = new LinkedHashSet<>();
    private final Set<String> deprecations = new LinkedHashSet<>();
    private boolean helpWanted;

    ArgumentReader(OptionTable table, UsageErrors errors, List<String> words) {
        this.words = List.copyOf(words);
        this.kinds = new WordClassifier(table, errors).classify(words);
        this.table = table;
        this.errors = errors;
        this.binder = new ValueBinder(errors);
    }

    ReadArguments readAll() {
        return read(false);
    }

    ReadArguments readOptions() {
        return read(true);
    }

    private ReadArguments read(boolean optionsOnly) {
        var index = 0;
        while (index < words.size() && !helpWanted) {
            switch (kinds.get(index)) {
                case Word.Named named -> index = consume(named, index);
                case Word.Unknown unknown -> leftOver.add(words.get(index++));
                case Word.Plain plain
                when optionsOnly -> {
                    return result(index);
                }
                case Word.Separator separator
                when optionsOnly -> {
                    return result(index);
                }
                case Word.Plain plain -> leftOver.add(words.get(index++));
                case Word.Separator separator -> leftOver.add(words.get(index++));
            }
        }
        return result(index);
    }

    private ReadArguments result(int index) {
        return new ReadArguments(
                helpWanted, given, leftOver, words.subList(index, words.size()), List.copyOf(deprecations));
    }

    private int consume(Word.Named first, int index) {
        var flags = new ArrayList<Word.Named>();
        var last = first;
        while (last.attached().isPresent() && last.option().count() == ValueCount.NONE) {
            flags.add(last);
            last = nextLetter(last);
        }
        var values = last.attached().map(List::of).orElseGet(() -> List.of());
        var end = index + 1;
        if (last.attached().isEmpty()) {
            end += wordsFor(last.option(), index + 1);
            values = words.subList(index + 1, end);
        }
        flags.forEach(flag -> take(flag, List.of()));
        take(last, values);
        return end;
    }

    /** The option that follows a bare one in the same word: {@code -yn NAME}. */
    private Word.Named nextLetter(Word.Named flag) {
        var rest = flag.attached().orElseThrow();
        if (flag.name().startsWith("--") || rest.isEmpty()) {
            throw ignored(flag.option(), rest);
        }
        var name = "-" + rest.substring(0, rest.offsetByCodePoints(0, 1));
        var option = table.find(name).orElseThrow(() -> ignored(flag.option(), rest));
        return new Word.Named(
                option, name, Optional.of(rest.substring(name.length() - 1)).filter(r -> !r.isEmpty()));
    }

    private UsageException ignored(CommandOption option, String rest) {
        return errors.argument(option, "ignored explicit argument " + PythonText.quoted(rest));
    }

    private int wordsFor(CommandOption option, int start) {
        var plain = 0;
        while (start + plain < kinds.size() && kinds.get(start + plain) instanceof Word.Plain) {
            plain++;
        }
        if (!option.count().accepts(plain)) {
            throw errors.argument(option, option.count().expectation());
        }
        return option.count().take(plain);
    }

    private void take(Word.Named named, List<String> values) {
        if (helpWanted) {
            return;
        }
        if (named.option().isHelp()) {
            helpWanted = true;
            return;
        }
        given.add(named.option());
        binder.bind(named.option(), named.name(), values);
        named.option().deprecation(named.name()).ifPresent(deprecations::add);
    }
}
