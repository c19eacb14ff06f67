package dev.connreg.console;

import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How commands that are advised name the spec of a site, and what options said beside it. */
final class SpecName {

    /** As {@code init} calls it, where nobody has named another. */
    private static final String USUAL = "connected-registry.yaml";

    private static final String SET = "--set ";

    private SpecName() {}

    /**
     * The options of a command, such as {@code -f store.yaml -n store42}. What the advice is about is not repeated: it is
     * to be said otherwise.
     *
     * @param advice the sentence and the commands in which they stand
     */
    static String options(Map<Fact, String> facts, String advice) {
        var overrides = Optional.ofNullable(facts.get(Fact.OVERRIDES)).stream()
                .flatMap(String::lines)
                .filter(words -> !advice.contains(key(words)))
                .toList();
        // Options alone may say all of it.
        var file = Optional.ofNullable(facts.get(Fact.SPEC))
                .or(() -> overrides.isEmpty() ? Optional.of(USUAL) : Optional.empty());
        return Stream.concat(file.map(name -> "-f " + ShellWord.ofFile(name)).stream(), overrides.stream())
                .collect(Collectors.joining(" "));
    }

    /** Names of the site are always repeated. */
    private static String key(String words) {
        return words.startsWith(SET) && words.contains("=")
                ? words.substring(SET.length(), words.indexOf('=')).replace("'", "")
                : words + "\n";
    }
}
