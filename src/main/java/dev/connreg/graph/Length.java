package dev.connreg.graph;

import java.util.OptionalInt;

/** How many characters a text may have, or how many items a list. */
public record Length(int least, OptionalInt most) {

    /** Of which nothing is asked. */
    public static final Length ANY = atLeast(0);

    /** From one number to another, both included. */
    public static Length between(int least, int most) {
        return new Length(least, OptionalInt.of(most));
    }

    public static Length atLeast(int least) {
        return new Length(least, OptionalInt.empty());
    }

    /** Whether a text is as long. */
    public boolean fits(String text) {
        return text.length() >= least && text.length() <= most.orElse(Integer.MAX_VALUE);
    }

    /** As in "5 to 50 letters". */
    @Override
    public String toString() {
        return most.isPresent() ? least + " to " + most.getAsInt() : "at least " + least;
    }
}
