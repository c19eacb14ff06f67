package dev.connreg.cli;

import dev.connreg.problem.Finding;
import dev.connreg.problem.SecretLooks;
import dev.connreg.resource.setting.SettingsTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Settings as words of a command line, KEY=VALUE.
 *
 * @param wrong the words that are none
 * @param warnings what of the others may be a slip
 */
record SettingWords(SequencedMap<String, String> settings, List<Finding> wrong, List<String> warnings) {

    private static final String FORM = "write KEY=VALUE, such as service.clusterIP=192.100.100.1";

    static SettingWords of(List<String> words) {
        var read = new SettingWords(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < words.size(); i++) {
            read.add(words.get(i), i == 0 ? "" : words.get(i - 1), i + 1);
        }
        return read;
    }

    private void add(String word, String before, int number) {
        var end = word.indexOf('=');
        if (end < 1) {
            wrong.add(new Finding.Message("--config: %s %s: %s"
                    .formatted(
                            end == 0 || mayBeSecret(word, before) ? "word " + number : "'%s'".formatted(word),
                            end == 0 ? "has no key before its '='" : "has no '='",
                            FORM)));
            return;
        }
        var key = word.substring(0, end);
        if (settings.put(key, word.substring(end + 1)) != null) {
            warnings.add("--config: '%s' is given more than once, and the last one counts".formatted(key));
        }
    }

    /** What no key looks like, and what stands behind a key with a secret, may be a piece of that. */
    private static boolean mayBeSecret(String word, String before) {
        var key = before.substring(0, Math.max(0, before.indexOf('=')));
        return !word.matches("[A-Za-z][A-Za-z._-]{0,60}")
                || SecretLooks.isSecret(word)
                || SettingsTable.mayBeSecret(key);
    }

    /** Those, over others that they override. */
    SequencedMap<String, String> over(Map<String, String> others) {
        var all = new LinkedHashMap<>(others);
        all.putAll(settings);
        return all;
    }
}
