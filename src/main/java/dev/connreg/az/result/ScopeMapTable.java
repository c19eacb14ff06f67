package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

final class ScopeMapTable {

    private static final int DESCRIPTION_LENGTH = 57;

    private ScopeMapTable() {}

    /** A row; the type is always blank, as az looks for it under a name that results do not have. */
    static Map<String, String> row(JsonNode scopeMap) {
        return Cells.of(scopeMap)
                .with("NAME", "name")
                .withText("TYPE", "")
                .withTime("CREATION DATE", "creationDate")
                .withText("DESCRIPTION", shortened(Cells.text(scopeMap, "description")))
                .row();
    }

    private static String shortened(String description) {
        return description.codePointCount(0, description.length()) <= DESCRIPTION_LENGTH
                ? description
                : description.substring(0, description.offsetByCodePoints(0, DESCRIPTION_LENGTH)) + "...";
    }
}
