package dev.connreg.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

public final class Spelling {

    private Spelling() {}

    /** Ignores case, periods, hyphens and underscores. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.clamp(candidate.length() / 4, 1, 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Whether they differ in case, periods, hyphens and underscores at most. */
    public static boolean isSame(String left, String right) {
        return plain(left).equals(plain(right));
    }

    /** How many letters must be put in, left out, replaced or swapped with the next (optimal string alignment). */
    public static int distance(String left, String right) {
        var a = plain(left);
        var b = plain(right);
        var beforeLast = new int[b.length() + 1];
        var last = IntStream.rangeClosed(0, b.length()).toArray();
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (areSwapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean areSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }
}
