package dev.connreg.az.query;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where the operand begins that is being read, in each bracket that is open. */
final class QueryLevels {

    private final Deque<Integer> outer = new ArrayDeque<>();
    private int start;

    /** In what is written already. */
    int start() {
        return start;
    }

    /** Notes a character outside of texts, which has been written up to there. */
    void passed(char character, int end) {
        switch (character) {
            case '(', '[', '{' -> {
                outer.push(start);
                start = end;
            }
            case ')', ']', '}' -> start = outer.isEmpty() ? start : outer.pop();
            case ',', ':', '|', '&', '<', '>', '=' -> start = end;
            default -> {
                // Goes on with the operand.
            }
        }
    }
}
