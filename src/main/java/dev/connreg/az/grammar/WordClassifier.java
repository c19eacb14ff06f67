package dev.connreg.az.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells options from values, by the rules of Python's argparse (CPython 3.11, {@code ArgumentParser._parse_optional} and
 * {@code _get_option_tuples}).
 */
final class WordClassifier {

    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+|-\\d*\\.\\d+");

    private final OptionTable table;
    private final UsageErrors errors;

    WordClassifier(OptionTable table, UsageErrors errors) {
        this.table = table;
        this.errors = errors;
    }

    /** One for each of the words. Throws if one of them is the beginning of several options. */
    List<Word> classify(List<String> words) {
        var classified = new ArrayList<Word>();
        var separated = false;
        for (var word : words) {
            if (separated) {
                classified.add(new Word.Plain());
            } else {
                separated = word.equals("--");
                classified.add(separated ? new Word.Separator() : classify(word));
            }
        }
        return classified;
    }

    private Word classify(String word) {
        if (!word.startsWith("-")) {
            return new Word.Plain();
        }
        var exact = named(word, Optional.empty());
        if (exact.isPresent()) {
            return exact.get();
        }
        if (word.length() == 1) {
            return new Word.Plain();
        }
        return beforeEquals(word).or(() -> shortened(word)).orElseGet(() -> withoutOption(word));
    }

    private Optional<Word> beforeEquals(String word) {
        var equals = word.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : named(word.substring(0, equals), Optional.of(word.substring(equals + 1)));
    }

    private Optional<Word> named(String name, Optional<String> attached) {
        return table.find(name).map(option -> new Word.Named(option, name, attached));
    }

    private Optional<Word> shortened(String word) {
        var candidates = word.startsWith("--") ? longCandidates(word) : shortCandidates(word);
        if (candidates.size() > 1) {
            throw errors.ambiguous(
                    word, candidates.stream().map(Word.Named::name).toList());
        }
        return candidates.stream().<Word>map(candidate -> candidate).findFirst();
    }

    private List<Word.Named> longCandidates(String word) {
        var equals = word.indexOf('=');
        var prefix = equals < 0 ? word : word.substring(0, equals);
        Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
        return candidates(name -> name.startsWith(prefix) ? Optional.of(attached) : Optional.empty());
    }

    private List<Word.Named> shortCandidates(String word) {
        var letter = word.substring(0, word.offsetByCodePoints(1, 1));
        var rest = word.substring(letter.length());
        return candidates(name -> {
            if (name.equals(letter)) {
                return Optional.of(Optional.of(rest));
            }
            return name.startsWith(word) ? Optional.of(Optional.empty()) : Optional.empty();
        });
    }

    private List<Word.Named> candidates(Match match) {
        var found = new ArrayList<Word.Named>();
        for (var name : table.names()) {
            match.attached(name)
                    .ifPresent(attached ->
                            found.add(new Word.Named(table.find(name).orElseThrow(), name, attached)));
        }
        return found;
    }

    private static Word withoutOption(String word) {
        var value = NEGATIVE_NUMBER.matcher(word).matches() || word.contains(" ");
        return value ? new Word.Plain() : new Word.Unknown();
    }

    private interface Match {
        Optional<Optional<String>> attached(String name);
    }
}
