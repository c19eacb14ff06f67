package dev.connreg.az.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Rewrites the literals of a query so that the library reads them as Python's jmespath does: between backticks what is
 * no JSON is a text, and between apostrophes a backslash protects an apostrophe alone. It also holds {@code !} as close
 * to its operand as Python does: {@code !a.b} is {@code (!a).b}, so that a condition such as {@code [?!parent.id]} never
 * holds. Numbers have no end in Python: one that the library cannot hold becomes one that is as far away from any list.
 * What follows one step behind {@code .*} is of the list of values, as in Python's parser. A slice by steps of zero, which the library does not parse, gets a step that stands for it.
 */
final class QueryLiterals {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Pattern FOLLOWED = Pattern.compile("\\s*[.\\[]");

    private static final Pattern VALUES = Pattern.compile("\\.\\s*\\*");

    /** What is on the left of a step is a list of things then, each of which it is taken of. */
    private static final Pattern PROJECTS = Pattern.compile("\\*|\\[\\s*[?\\]]|\\[[-\\d\\s]*:");

    private static final Pattern ENDLESS_SLICE =
            Pattern.compile("\\[\\s*(-?\\d+\\s*)?:\\s*(-?\\d+\\s*)?:\\s*-?0+\\s*]");

    /** Stands for a step of zero: more than any number of a query becomes. */
    static final int NO_STEP = 2_000_000_000;

    private static final Pattern NAME_OR_NUMBER = Pattern.compile("(?<name>[A-Za-z_]\\w*)|-?\\d+");
    private static final BigInteger FARTHEST = BigInteger.valueOf(1_000_000_000);

    private static final String OPERATORS = ".[({!|&<>=";

    // The library's parser calls itself for each; Python's gives up at some hundreds too.
    private static final int MOST_OPERATORS = 400;

    private final String query;
    private final StringBuilder rewritten = new StringBuilder();
    private final QueryLevels levels = new QueryLevels();
    private int operators;

    private QueryLiterals(String query) {
        this.query = query;
    }

    /** @throws QuerySyntaxException if the query has more parts than can be read */
    static String rewrite(String query) {
        var literals = new QueryLiterals(query);
        for (int start = 0; start < query.length(); ) {
            start = literals.token(start);
        }
        return literals.rewritten.toString();
    }

    private int token(int start) {
        var word = NAME_OR_NUMBER.matcher(query).region(start, query.length());
        if (word.lookingAt()) {
            rewritten.append(word.group("name") == null ? bounded(new BigInteger(word.group())) : word.group());
            return word.end();
        }
        var character = query.charAt(start);
        if (OPERATORS.indexOf(character) >= 0 && ++operators > MOST_OPERATORS) {
            throw new QuerySyntaxException(MOST_OPERATORS);
        }
        if (character == '!' && !query.startsWith("!=", start)) {
            return negation(start);
        }
        var values = VALUES.matcher(query).region(start, query.length());
        if (values.lookingAt()) {
            return values(values.end());
        }
        var slice = ENDLESS_SLICE.matcher(query).region(start, query.length());
        if (slice.lookingAt()) {
            rewritten.append("[::").append(NO_STEP).append(']');
            return slice.end();
        }
        var end = "'\"`".indexOf(character) < 0 ? -1 : closing(start, character);
        if (end < 0) {
            rewritten.append(character);
            levels.passed(character, rewritten.length());
            return start + 1;
        }
        var content = query.substring(start + 1, end);
        switch (character) {
            case '\'' -> literal(TextNode.valueOf(content.replace("\\'", "'")).toString());
            case '`' -> literal(json(content.replace("\\`", "`")));
            default -> rewritten.append(query, start, end + 1);
        }
        return end + 1;
    }

    /** In parentheses where something follows that the library would take for a part of the operand. */
    private int negation(int start) {
        var end = QueryOperand.end(query, start + 1);
        var isFollowed = FOLLOWED.matcher(query).region(end, query.length()).lookingAt();
        rewritten.append(isFollowed ? "(!" : "!");
        var at = start + 1;
        while (at < end) {
            at = token(at);
        }
        rewritten.append(isFollowed ? ")" : "");
        return at;
    }

    /** In Python, {@code .*} goes on with one step, and what follows that is of the whole list: {@code (a.*.b).c}. */
    private int values(int start) {
        var end = QueryOperand.endOfValues(query, start);
        var left = rewritten.substring(levels.start());
        var isOfAll = !PROJECTS.matcher(left).find()
                && FOLLOWED.matcher(query).region(end, query.length()).lookingAt();
        if (isOfAll) {
            rewritten.insert(levels.start(), '(');
        }
        rewritten.append(".*");
        var at = start;
        while (at < end) {
            at = token(at);
        }
        rewritten.append(isOfAll ? ")" : "");
        return at;
    }

    private static String bounded(BigInteger number) {
        return number.min(FARTHEST).max(FARTHEST.negate()).toString();
    }

    private int closing(int start, char quote) {
        for (int index = start + 1; index < query.length(); index++) {
            if (query.charAt(index) == '\\') {
                index++;
            } else if (query.charAt(index) == quote) {
                return index;
            }
        }
        return -1;
    }

    private void literal(String json) {
        rewritten.append('`').append(json.replace("`", "\\u0060")).append('`');
    }

    private static String json(String content) {
        return isJson(content) ? content : '"' + content.stripLeading() + '"';
    }

    private static boolean isJson(String content) {
        try (var parser = JSON.createParser(content)) {
            var isValue = parser.nextToken() != null;
            parser.skipChildren();
            return isValue && parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
