package dev.connreg.az.query;

import dev.connreg.problem.Failure;

/** A {@code --query} that parses but does not fit the result it is applied to (exit status 1 in az). */
public final class QueryException extends Failure {

    private static final long serialVersionUID = 1L;

    /** What az adds to mistakes in a query, on a line of its own. */
    public static final String RECOMMENDATION =
            "To learn more about --query, please visit: " + "'https://learn.microsoft.com/cli/azure/query-azure-cli'";

    QueryException(String reason, Throwable cause) {
        super("Invalid jmespath query supplied for `--query`: " + reason + "\n" + RECOMMENDATION, cause);
    }
}
