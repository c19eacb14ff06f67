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

    /** What people should know of it. */
    public String words(String former) {
        return isOpposite
                ? "is the former name of %1$s, which has the opposite sense: write %1$s, %2$s"
                        .formatted(now, value(former))
                : "is not the spelling that the extension reads: write %s".formatted(now);
    }
}
