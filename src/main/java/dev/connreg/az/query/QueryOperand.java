package dev.connreg.az.query;

import java.util.regex.Pattern;

/**
 * Finds what {@code !} denies, by the steps of Python's parser: a name, call, literal or bracket, with the indexes and
 * projections that follow it, but without {@code .}, {@code []} and {@code [?}. The numbers are Python's binding powers.
 */
final class QueryOperand {

    private static final int FLATTEN = 9;
    private static final int STAR = 20;
    private static final int FILTER = 21;
    private static final int DOT = 40;
    private static final int NOT = 45;

    // As with QueryLiterals' operators.
    private static final int DEEPEST = 1_000;

    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern INDEX = Pattern.compile("\\[\\s*-?\\d+\\s*]");
    private static final Pattern PROJECTION = Pattern.compile("\\[(\\s*\\*\\s*|[-\\d\\s]*:[-\\d:\\s]*)]");

    private final String query;
    private int depth;

    private QueryOperand(String query) {
        this.query = query;
    }

    /** Where the operand ends that begins after a {@code !}; where that is, if there is none. */
    static int end(String query, int start) {
        return new QueryOperand(query).expression(start, NOT);
    }

    /** Where what a {@code .*} goes on with ends, that begins there: one step, as Python's parser takes it. */
    static int endOfValues(String query, int start) {
        return new QueryOperand(query).projected(start, DOT);
    }

    private int expression(int start, int power) {
        if (++depth > DEEPEST) {
            return start;
        }
        var end = first(blank(start));
        for (var next = following(end, power); next > end; next = following(end, power)) {
            end = next;
        }
        depth--;
        return end;
    }

    private int first(int at) {
        if (startsWith(at, "[]")) {
            return projected(at + 2, FLATTEN);
        }
        if (startsWith(at, "[?")) {
            return projected(closed(at), FILTER);
        }
        if (matches(PROJECTION, at)) {
            return projected(closed(at), STAR);
        }
        return switch (at < query.length() ? query.charAt(at) : ' ') {
            case '!' -> expression(at + 1, NOT);
            case '*' -> projected(at + 1, STAR);
            case '@' -> at + 1;
            case '(', '{', '[', '\'', '"', '`' -> closed(at);
            default -> named(at);
        };
    }

    /** The end of what binds to what ends there; the same place if nothing does. */
    private int following(int end, int power) {
        var at = blank(end);
        if (startsWith(at, "(") || matches(INDEX, at)) {
            return closed(at);
        }
        if (matches(PROJECTION, at)) {
            return projected(closed(at), STAR);
        }
        if (startsWith(at, "[?") && power < FILTER) {
            return projected(closed(at), FILTER);
        }
        return startsWith(at, ".") && power < DOT ? afterDot(at + 1, DOT) : end;
    }

    /** What a projection goes on with for each item. */
    private int projected(int end, int power) {
        var at = blank(end);
        if (startsWith(at, ".")) {
            return afterDot(at + 1, power);
        }
        return startsWith(at, "[") && !startsWith(at, "[]") ? expression(at, power) : end;
    }

    private int afterDot(int start, int power) {
        var at = blank(start);
        if (startsWith(at, "*")) {
            return projected(at + 1, STAR);
        }
        return startsWith(at, "[") || startsWith(at, "{") ? closed(at) : expression(at, power);
    }

    private int named(int at) {
        var name = NAME.matcher(query).region(at, query.length());
        return name.lookingAt() ? name.end() : at;
    }

    private int blank(int start) {
        var at = start;
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean startsWith(int at, String text) {
        return query.startsWith(text, at);
    }

    private boolean matches(Pattern pattern, int at) {
        return at < query.length()
                && pattern.matcher(query).region(at, query.length()).lookingAt();
    }

    /** Past the bracket or quote that closes the one there; the end of the query if none does. */
    private int closed(int start) {
        var open = 0;
        for (int at = start; at < query.length(); at++) {
            switch (query.charAt(at)) {
                case '(', '[', '{' -> open++;
                case ')', ']', '}' -> open--;
                case '\'', '"', '`' -> at = quoted(at);
                default -> {}
            }
            if (open == 0) {
                return Math.min(at + 1, query.length());
            }
        }
        return query.length();
    }

    /** The quote that ends the text that begins there. */
    private int quoted(int start) {
        var at = start + 1;
        while (at < query.length() && query.charAt(at) != query.charAt(start)) {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
