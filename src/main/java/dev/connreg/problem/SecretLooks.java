package dev.connreg.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows secrets by their looks, wherever they turn up: no message repeats one, and no spec may hold one. */
public final class SecretLooks {

    private static final String HIDDEN = "(secret)";

    // base64 of "-----BEGIN", as protected settings hold PEM.
    private static final String ENCODED_PEM = "LS0tLS1CRUdJTi";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<=(?i:password|secret|accountkey|sharedaccesskey)=)[^\\s;,'\"<>()]+"),
            Pattern.compile(
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)", Pattern.DOTALL),
            Pattern.compile(ENCODED_PEM + "[A-Za-z0-9+/=]*"),
            // The signature of a shared access.
            Pattern.compile("(?<=[?&]sig=)[^&\\s]+"),
            // A JSON web token: two objects in base64, and a signature.
            Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]+(\\.[\\w-]*)?"));

    // The password in a URL, which is not the word that stands for one in our own advice. To look behind for what comes
    // before it would take two hundred steps at each character.
    private static final Pattern IN_URL = Pattern.compile("(//[^/?#@\\s]{0,200}?:)(?!PASSWORD@)[^/?#@\\s]++(?=@)");

    private static final Pattern LONG_WORD = Pattern.compile("(?<![\\w+/=~.-])[\\w+/=~.-]{32,}");
    private static final double RANDOM = 0.4;

    private SecretLooks() {}

    /** Whether a text is a connection string with a password, or a private key. */
    public static boolean isSecret(String text) {
        return text.toLowerCase(Locale.ROOT).contains("synctokenpassword=")
                || text.contains("PRIVATE KEY-----")
                || text.contains(ENCODED_PEM);
    }

    /** The text with a marker in place of passwords of connection strings, private keys, tokens and random words. */
    public static String hidden(String text) {
        var clean = text;
        for (var form : FORMS) {
            clean = form.matcher(clean).replaceAll(HIDDEN);
        }
        clean = IN_URL.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement(HIDDEN));
        return LONG_WORD.matcher(clean).replaceAll(SecretLooks::unlessRandom);
    }

    private static String unlessRandom(MatchResult word) {
        return isRandom(word.group()) ? HIDDEN : Matcher.quoteReplacement(word.group());
    }

    /** Names and paths keep to one kind of characters for a while; a random text changes between them all the time. */
    private static boolean isRandom(String word) {
        var kinds =
                word.chars().map(SecretLooks::kind).filter(kind -> kind != 0).toArray();
        if (isPath(word) || Arrays.stream(kinds).distinct().count() < 3) {
            return false;
        }
        var changes = IntStream.range(1, kinds.length)
                .filter(i -> kinds[i] != kinds[i - 1])
                .count();
        return changes > RANDOM * kinds.length;
    }

    private static boolean isPath(String word) {
        return word.startsWith("/") || word.contains("/") && word.chars().anyMatch(c -> "_~.-".indexOf(c) >= 0);
    }

    private static int kind(int character) {
        if (Character.isDigit(character)) {
            return '0';
        }
        return Character.isLetter(character) ? Character.isUpperCase(character) ? 'A' : 'a' : 0;
    }
}
