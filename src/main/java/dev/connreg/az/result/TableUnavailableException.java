package dev.connreg.az.result;

import dev.connreg.problem.Failure;

/** A result does not fit the table of its command. */
public final class TableUnavailableException extends Failure {

    private static final long serialVersionUID = 1L;

    /** With az's words for it. */
    TableUnavailableException() {
        super("Table output unavailable. Use the --query option to specify an appropriate query. "
                + "Use --debug for more info.");
    }
}
