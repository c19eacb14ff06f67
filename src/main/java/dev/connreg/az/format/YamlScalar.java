package dev.connreg.az.format;

import java.util.regex.Pattern;

/**
 * A text as a YAML scalar: which of the three ways of writing it may be used. The rules are those of PyYAML's
 * {@code Emitter.analyze_scalar} and {@code Resolver}, as az's YAML is PyYAML's.
 */
record YamlScalar(String text, boolean plain, boolean singleQuoted, boolean multiline) {

    private static final Pattern NOT_TEXT = Pattern.compile(
            // booleans
            "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
                    // numbers, also in bases 2, 8, 16 and 60
                    + "|[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
                    + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
                    + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++\\.[0-9_]*"
                    + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
                    + "|[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+"
                    + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+"
                    // merge key, null, default key, reserved indicators
                    + "|<<|~|null|Null|NULL||=|!|&|\\*"
                    // days and times
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2}"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
                    + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

    private static final String BREAKS = "\n\u0085\u2028\u2029";
    private static final String SPACES_AND_BREAKS = "\0 \t\r" + BREAKS;
    private static final String LEADING_INDICATORS = "#,[]{}&*!|>'\"%@`";

    /** Its characters, as code points. */
    int[] characters() {
        return text.codePoints().toArray();
    }

    /** How that text may be written. */
    static YamlScalar of(String text) {
        var characters = text.codePoints().toArray();
        var multiline = text.codePoints().anyMatch(YamlScalar::isBreak);
        var special = hasSpecialCharacter(characters) || hasPair(characters, true);
        var edgeSpace =
                !text.isEmpty() && (isSpaceOrBreak(characters[0]) || isSpaceOrBreak(characters[characters.length - 1]));
        var single = !special && !hasPair(characters, false);
        var plain = single
                && !multiline
                && !edgeSpace
                && !hasIndicator(text, characters)
                && !NOT_TEXT.matcher(text).matches();
        return new YamlScalar(text, plain, single, multiline);
    }

    static boolean isBreak(int character) {
        return BREAKS.indexOf(character) >= 0;
    }

    private static boolean isSpaceOrBreak(int character) {
        return character == ' ' || isBreak(character);
    }

    private static boolean hasPair(int[] characters, boolean blankFirst) {
        for (int index = 1; index < characters.length; index++) {
            var blank = characters[blankFirst ? index - 1 : index];
            var lineBreak = characters[blankFirst ? index : index - 1];
            if (blank == ' ' && isBreak(lineBreak)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSpecialCharacter(int[] characters) {
        for (int character : characters) {
            if (character != '\n' && !isPrintable(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character <= '~'
                || character == '\u0085'
                || character >= 0xA0 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD && character != '\uFEFF'
                || character >= 0x10000 && character < 0x10FFFF;
    }

    private static boolean hasIndicator(String text, int[] characters) {
        if (text.startsWith("---") || text.startsWith("...")) {
            return true;
        }
        for (int index = 0; index < characters.length; index++) {
            if (isIndicator(characters, index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIndicator(int[] characters, int index) {
        var character = characters[index];
        var followed = index + 1 == characters.length || SPACES_AND_BREAKS.indexOf(characters[index + 1]) >= 0;
        if (index == 0) {
            return LEADING_INDICATORS.indexOf(character) >= 0 || "?:-".indexOf(character) >= 0 && followed;
        }
        return character == ':' && followed
                || character == '#' && SPACES_AND_BREAKS.indexOf(characters[index - 1]) >= 0;
    }
}
