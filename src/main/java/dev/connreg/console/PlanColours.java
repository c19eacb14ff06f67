package dev.connreg.console;

import java.util.regex.Pattern;

/** The colours of a plan's lines on a terminal, by their signs, as in Azure's what-if. */
final class PlanColours {

    private static final String RESET = "\u001b[0m";

    /** A change or step begins with its sign; a property that differs, below it, with that of a change. */
    private static final Pattern SIGNED = Pattern.compile("(?: {2})?([-+~!]) .*| {6}(~) .*");

    private PlanColours() {}

    /** A line without control characters, in the colour of what it does; as it is where nothing is done. */
    static String of(String line) {
        var signed = SIGNED.matcher(line);
        if (!signed.matches()) {
            return line;
        }
        return colour(signed.group(1) == null ? signed.group(2) : signed.group(1)) + line + RESET;
    }

    private static String colour(String sign) {
        return switch (sign) {
            case "+" -> "\u001b[32m";
            case "-" -> "\u001b[31m";
            case "~" -> "\u001b[35m";
            default -> "\u001b[36m";
        };
    }
}
