package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.query.Query;
import java.util.List;
import java.util.Map;

/** What a command gives, and how a table of it looks. JSON's null stands for no result at all. */
public record CommandResult(JsonNode value, TableTransform table) {

    /** A result of a command that has no table of its own: its fields become the columns, sorted. */
    public static CommandResult of(JsonNode value) {
        return new CommandResult(value, new AutomaticTable(true));
    }

    /**
     * What a query leaves of it; its fields become the columns of a table, in the order the query has them.
     *
     * @throws QueryException if the query can't be applied to this result
     */
    public CommandResult queried(Query query) {
        return new CommandResult(query.search(value), new AutomaticTable(false));
    }

    public List<Map<String, String>> rows() {
        return table.rows(value);
    }
}
