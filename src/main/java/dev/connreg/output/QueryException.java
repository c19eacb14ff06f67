package dev.connreg.output;


/** A {@code --query} that can't be used; both kinds are usage errors (exit status 2). */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What az adds to both kinds, on a line of its own. */
    public static final String RECOMMENDATION = "To learn more about --query, please visit: "
            + "'https://learn.microsoft.com/cli/azure/query-azure-cli'";

    private QueryException(String message) {
        super(message);
    }

    /** The query does not parse; found before anything is sent. */
    static QueryException unparsable(String query) {
        return new QueryException("argument --query: invalid jmespath_type value: %s".formatted(PythonText.quoted(query)));
    }

    /** The query parses but does not fit this result. */
    static QueryException inapplicable(String reason) {
        return new QueryException("Invalid jmespath query supplied for `--query`: " + reason);
    }

}
