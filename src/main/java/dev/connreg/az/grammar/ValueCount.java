package dev.connreg.az.grammar;

enum ValueCount {
    NONE,
    ONE,
    /** One, or none: a three-state flag. */
    OPTIONAL,
    ONE_OR_MORE,
    ANY;

    boolean accepts(int words) {
        return words > 0 || this == NONE || this == OPTIONAL || this == ANY;
    }

    int take(int words) {
        return switch (this) {
            case NONE -> 0;
            case ONE, OPTIONAL -> Math.min(1, words);
            case ONE_OR_MORE, ANY -> words;
        };
    }

    String expectation() {
        return this == ONE ? "expected one argument" : "expected at least one argument";
    }
}
