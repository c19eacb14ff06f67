package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import java.util.Map;

final class ExtensionTable {

    private ExtensionTable() {}

    /**
     * A row. Values that the service did not send have no column. az makes the publisher's column from a Python set, so that
     * name and value change places at random; here it stands where it was meant to.
     */
    static Map<String, String> row(JsonNode extension) {
        var systemData = extension.path("systemData");
        if (!systemData.isObject()) {
            throw new TableUnavailableException();
        }
        var cells = Cells.of(extension);
        add(cells, "Name", extension.path("name"));
        add(cells, "ExtensionType", extension.path("extensionType"));
        add(cells, "Version", extension.path("version"));
        add(cells, "ProvisioningState", extension.path("provisioningState"));
        add(cells, "LastModifiedAt", systemData.path("lastModifiedAt"));
        addPlan(cells, extension.path("plan"));
        add(cells, "IsSystemExtension", extension.path("isSystemExtension"));
        return cells.row();
    }

    private static void add(Cells cells, String header, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            cells.withText(header, PythonText.str(value));
        }
    }

    private static void addPlan(Cells cells, JsonNode plan) {
        cells.withText("Plan_name", Cells.text(plan, "name"));
        cells.withText("Plan_publisher", Cells.text(plan, "publisher"));
        cells.withText("Plan_product", Cells.text(plan, "product"));
    }
}
