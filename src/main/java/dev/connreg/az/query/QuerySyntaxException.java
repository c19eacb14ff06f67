package dev.connreg.az.query;

import dev.connreg.az.python.PythonText;

/** A {@code --query} that does not parse: a usage error (exit status 2 in az), found before anything is sent. */
public final class QuerySyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With az's words for it; {@link QueryException#RECOMMENDATION} follows on a line of its own. */
    QuerySyntaxException(String query) {
        super("argument --query: invalid jmespath_type value: %s".formatted(PythonText.quoted(query)));
    }

    QuerySyntaxException(int mostOperators) {
        super("argument --query: too long: it has more than %d operators and brackets".formatted(mostOperators));
    }
}
