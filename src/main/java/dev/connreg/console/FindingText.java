package dev.connreg.console;

import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Problem;
import dev.connreg.problem.ShellWord;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for findings: what, which, and the command that helps. */
public final class FindingText {

    private static final Pattern FACT = Pattern.compile("\\{(?<word>\\$?)(?<fact>[a-z_]+)}");

    /** Each has the words for some codes, and none for all others. */
    private static final List<Function<CodedFinding, String>> WORDS = List.of(
            AzureFindingText::words,
            FileFindingText::words,
            SiteFindingText::words,
            CredentialFindingText::words,
            ClientFindingText::words,
            SendingText::words,
            LeftoverText::words,
            StateFindingText::words,
            ClusterFindingText::words);

    private FindingText() {}

    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.Message(var text) -> text;
            case Problem problem -> ControlCharacters.onOneLine(problem.toString());
            case CodedFinding coded -> statement(coded) + remedy(coded);
            case KnownError error -> ErrorText.of(error);
        };
    }

    /** The same, and the code under which the catalogue has it. */
    public static String withCode(Finding finding) {
        return of(finding) + more(finding);
    }

    /** A line that says how to read more of an error of the catalogue. */
    static String more(Finding finding) {
        return DiagnosisReport.code(finding)
                .map(code -> "\nTo read more, run: connreg diagnose --explain " + code.published())
                .orElse("");
    }

    /** What is wrong, without what mends it where the catalogue has that. */
    static String statement(CodedFinding coded) {
        return filled(OnCluster.inWords(words(coded), coded.facts()), coded);
    }

    private static String filled(String words, CodedFinding found) {
        return FACT.matcher(words).replaceAll(name -> Matcher.quoteReplacement(value(name, found, words)));
    }

    /** With a dollar sign it is a word of a command, for people to copy into a shell. */
    private static String value(MatchResult name, CodedFinding found, String words) {
        var fact = Fact.valueOf(name.group("fact").toUpperCase(Locale.ROOT));
        if (fact == Fact.SPEC) {
            return SpecName.options(found.facts(), words.substring(0, name.start()), words);
        }
        var value = found.fact(fact);
        return name.group("word").isEmpty() ? ControlCharacters.onOneLine(value) : ShellWord.of(value);
    }

    private static String words(CodedFinding found) {
        return WORDS.stream()
                .map(text -> text.apply(found))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(found.code() + " has no words"));
    }

    /** That of the catalogue, so that whoever finds it says the same. */
    private static String remedy(CodedFinding found) {
        return found.errorCode()
                .filter(_ -> !namesRemedy(found))
                .map(code -> (quotes(found) ? "\n" : " ")
                        + ErrorRemedies.of(code, found.facts()).sentence())
                .orElse("");
    }

    /** Whether its own words say what mends it. */
    static boolean namesRemedy(CodedFinding found) {
        return OwnRemedies.has(found.code());
    }

    /** Whether it ends with words of the service. */
    static boolean quotes(CodedFinding found) {
        return found.code() == FindingCode.REPORTED || found.code() == FindingCode.EXTENSION_FAILED;
    }
}
