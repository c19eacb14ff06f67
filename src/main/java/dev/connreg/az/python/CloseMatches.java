package dev.connreg.az.python;

import java.util.Comparator;
import java.util.List;

/**
 * The words most like a mistyped one, as Python's difflib finds them ({@code get_close_matches} and
 * {@code SequenceMatcher.ratio}, without its shortcut for texts of 200 characters and more).
 */
public final class CloseMatches {

    private CloseMatches() {}

    /** Up to three, best first; of equally good ones the alphabetically last comes first, as in Python. */
    public static List<String> of(String word, List<String> known, double cutoff) {
        return known.stream()
                .map(candidate -> new Scored(candidate, ratio(candidate, word)))
                .filter(scored -> scored.ratio >= cutoff)
                .sorted(Comparator.comparingDouble(Scored::ratio)
                        .thenComparing(Scored::word)
                        .reversed())
                .limit(3)
                .map(Scored::word)
                .toList();
    }

    /** From 0, nothing in common, to 1, the same. The order of the two can make a difference. */
    static double ratio(String first, String second) {
        var length = first.length() + second.length();
        return length == 0 ? 1 : 2.0 * matching(first, second) / length;
    }

    private static int matching(String first, String second) {
        var block = longestBlock(first, second);
        if (block.length == 0) {
            return 0;
        }
        return matching(first.substring(0, block.inFirst), second.substring(0, block.inSecond))
                + block.length
                + matching(
                        first.substring(block.inFirst + block.length), second.substring(block.inSecond + block.length));
    }

    // The longest run in both; of several the one that starts earliest in the first, then in the second.
    private static Block longestBlock(String first, String second) {
        var best = new Block(0, 0, 0);
        var endingAbove = new int[second.length() + 1];
        for (var i = 0; i < first.length(); i++) {
            var ending = new int[second.length() + 1];
            for (var j = 0; j < second.length(); j++) {
                ending[j + 1] = first.charAt(i) == second.charAt(j) ? endingAbove[j] + 1 : 0;
                if (ending[j + 1] > best.length) {
                    best = new Block(i - ending[j + 1] + 1, j - ending[j + 1] + 1, ending[j + 1]);
                }
            }
            endingAbove = ending;
        }
        return best;
    }

    private record Block(int inFirst, int inSecond, int length) {}

    private record Scored(String word, double ratio) {}
}
