package dev.connreg.problem;

/** How much a finding matters. */
public enum Severity {
    /** It keeps a run from succeeding. */
    ERROR,
    /** It may be a mistake, or become an error. */
    WARNING,
    /** It is good to know. */
    NOTE
}
