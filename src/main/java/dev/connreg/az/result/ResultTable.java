package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The tables that az's commands have, with its headers. */
public enum ResultTable implements TableTransform {
    /** {@code k8s-extension show} and {@code list}. */
    EXTENSION(each(ExtensionTable::row)),
    /** All of {@code acr connected-registry} that show one. */
    CONNECTED_REGISTRY(each(ConnectedRegistryTable::row)),
    /** {@code acr connected-registry list}: children after their parent. */
    CONNECTED_REGISTRY_LIST(ConnectedRegistryTable::tree),
    TOKEN(each(TokenTable::row)),
    /** {@code acr token credential generate}. */
    CREDENTIALS(each(TokenTable::credentials)),
    SCOPE_MAP(each(ScopeMapTable::row)),
    REGISTRY(each(item -> Cells.of(item)
            .with("NAME", "name")
            .with("RESOURCE GROUP", "resourceGroup")
            .with("LOCATION", "location")
            .with("SKU", "sku", "name")
            .with("LOGIN SERVER", "loginServer")
            .withTime("CREATION DATE", "creationDate")
            .with("ADMIN ENABLED", "adminUserEnabled")
            .row()));

    // A function without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<JsonNode, List<Map<String, String>>> rows;

    ResultTable(Function<JsonNode, List<Map<String, String>>> rows) {
        this.rows = rows;
    }

    @Override
    public List<Map<String, String>> rows(JsonNode result) {
        return rows.apply(result);
    }

    private static Function<JsonNode, List<Map<String, String>>> each(Function<JsonNode, Map<String, String>> row) {
        return result -> result.isArray()
                ? StreamSupport.stream(result.spliterator(), false).map(row).toList()
                : List.of(row.apply(result));
    }
}
