package dev.connreg.az.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.Expression;
import io.burt.jmespath.function.FunctionCallException;
import io.burt.jmespath.parser.ParseException;

/** A JMESPath query as given to {@code --query}. */
public final class Query {

    private final Expression<JsonNode> expression;

    private Query(Expression<JsonNode> expression) {
        this.expression = expression;
    }

    /**
     * Reads a query.
     *
     * @throws QuerySyntaxException if it does not parse
     */
    public static Query parse(String text) {
        try {
            return new Query(new QueryRuntime().compile(QueryLiterals.rewrite(text)));
        } catch (ParseException e) {
            throw new QuerySyntaxException(text);
        }
    }

    /**
     * What the query finds in a result; null where it finds nothing.
     *
     * @throws QueryException if a function gets a value of a type it does not take
     */
    public JsonNode search(JsonNode result) {
        try {
            return expression.search(result);
        } catch (FunctionCallException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
    }
}
