package dev.connreg.resource.setting;

import dev.connreg.problem.Spelling;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A key as older documents have it, or as options are spelt: hyphens for periods, another case, a former name.
 *
 * @param now the key that the chart reads
 * @param isOpposite whether true means false there
 */
public record FormerKey(String now, boolean isOpposite) {

    /** As older documents have it for short. */
    private static final String SKIP = "skipNodeSelector";

    /** Empty for a key that the chart reads as it is, and for one that is none. */
    public static Optional<FormerKey> of(String key) {
        if (Spelling.isSame(key, SKIP) || Spelling.isSame(key, SettingsTable.FORMER_NODE_SELECTOR)) {
            return Optional.of(new FormerKey(SettingsTable.NODE_SELECTOR, true));
        }
        return SettingsTable.find(key).isPresent()
                ? Optional.empty()
                : SettingsTable.all().stream()
                        .map(Setting::key)
                        .filter(known -> Spelling.isSame(key, known))
                        .findFirst()
                        .map(known -> new FormerKey(known, false));
    }

    /** Those of the keys that mean what another one among them means, with the key that the chart reads. */
    public static SequencedMap<String, String> again(Collection<String> keys) {
        var given = keys.stream().filter(key -> of(key).isEmpty()).collect(Collectors.toCollection(HashSet::new));
        var again = new LinkedHashMap<String, String>();
        keys.forEach(key ->
                of(key).map(FormerKey::now).filter(now -> !given.add(now)).ifPresent(now -> again.put(key, now)));
        return again;
    }

    /** What is wrong with one of those. */
    public static String twice(String now) {
        return "is another name of %s, which is given too: give one".formatted(now);
    }

    /** What is to be given in place of a value that is right. */
    public String value(String former) {
        return isOpposite ? Boolean.toString(!Boolean.parseBoolean(former)) : former;
    }

    /** What one must give in its place, who gives it as it is. */
    public String advice(String former) {
        return isOpposite
                ? "%s: give %s=%s".formatted(oppositeWords(), now, value(former))
                : "is not the spelling that the extension reads: give " + now;
    }

    /** What becomes of it, where it is translated. */
    public String note(String former) {
        return isOpposite
                ? "%s: %s is sent as %s".formatted(oppositeWords(), now, value(former))
                : "is another spelling of %1$s, and is sent as %1$s".formatted(now);
    }

    private String oppositeWords() {
        return "is the former name of %s, which has the opposite sense".formatted(now);
    }
}
