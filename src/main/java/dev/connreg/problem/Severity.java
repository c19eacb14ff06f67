package dev.connreg.problem;

/** How much a finding matters. */
public enum Severity {
    ERROR,
    /** It may be a mistake, or become an error. */
    WARNING,
    NOTE
}
