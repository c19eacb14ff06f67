package dev.connreg.console;

import dev.connreg.problem.Fact;
import dev.connreg.problem.ShellWord;
import java.util.Map;

/** What the spec of a site is called in commands that are advised. */
final class SpecName {

    /** As {@code init} calls it, where nobody has named another. */
    private static final String USUAL = "connected-registry.yaml";

    private SpecName() {}

    /** As a word of a command. */
    static String word(Map<Fact, String> facts) {
        return ShellWord.ofFile(facts.getOrDefault(Fact.SPEC, USUAL));
    }
}
