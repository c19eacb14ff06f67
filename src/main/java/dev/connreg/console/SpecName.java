package dev.connreg.console;

import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How commands that are advised name the spec of a site, and what options said beside it. */
final class SpecName {

    /** As {@code init} calls it, where nobody has named another. */
    private static final String USUAL = "connected-registry.yaml";

    private static final String SET = "--set ";

    private static final List<String> OPENING = List.of("connreg deploy ", "connreg what-if ");

    /** The options by which commands that are advised say a key in another way than it was said. */
    private static final Map<String, String> OPTIONS = Map.of(
            "service.clusterIP", "--service-ip ",
            "tls.mode", "--tls-mode ",
            "tls.certificate", "--certificate ",
            "tls.key", "--key ",
            "tls.certificateAuthority", "--certificate-authority ",
            "tls.secretName", "--tls-secret ");

    private SpecName() {}

    /**
     * The options of a command, such as {@code -f store.yaml -n store42}, and of those that look at the cluster, how. What the
     * advice is about is not repeated: it is to be said otherwise.
     *
     * @param before what stands before them
     * @param advice the sentence and the commands in which they stand
     */
    static String options(Map<Fact, String> facts, String before, String advice) {
        var overrides = Optional.ofNullable(facts.get(Fact.OVERRIDES)).stream()
                .flatMap(String::lines)
                .filter(words -> !isSaidOtherwise(words, advice))
                .toList();
        // Options alone may say all of it.
        var file = Optional.ofNullable(facts.get(Fact.SPEC))
                .or(() -> overrides.isEmpty() ? Optional.of(USUAL) : Optional.empty());
        return Stream.of(
                        file.map(name -> "-f " + ShellWord.ofFile(name)).stream(),
                        overrides.stream(),
                        OnCluster.optionsOf(before, facts, advice),
                        passphrase(before, facts))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    /** Those that open the files of the spec have the option. */
    private static Stream<String> passphrase(String before, Map<Fact, String> facts) {
        return OPENING.stream().anyMatch(before::endsWith)
                ? Optional.ofNullable(facts.get(Fact.PASSPHRASE_FILE))
                        .map(file -> "--passphrase-file " + ShellWord.ofFile(file))
                        .stream()
                : Stream.empty();
    }

    /** Names of the site are repeated, unless it is to have another. */
    private static boolean isSaidOtherwise(String words, String advice) {
        if (!words.startsWith(SET) || !words.contains("=")) {
            return words.startsWith("--name ") && advice.contains("{$spec} -n ");
        }
        var key = words.substring(SET.length(), words.indexOf('=')).replace("'", "");
        return advice.contains(key) || OPTIONS.containsKey(key) && advice.contains(OPTIONS.get(key));
    }
}
