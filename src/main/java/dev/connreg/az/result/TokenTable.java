package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonTime;
import java.util.Locale;
import java.util.Map;

final class TokenTable {

    private static final String EXPIRY = " EXPIRY";

    private TokenTable() {}

    static Map<String, String> row(JsonNode token) {
        var scopeMap = Cells.text(token, "scopeMapId");
        var row = Cells.of(token)
                .with("NAME", "name")
                .withText("SCOPE MAP", scopeMap.substring(scopeMap.lastIndexOf('/') + 1))
                .withText("PASSWORD1 EXPIRY", "")
                .withText("PASSWORD2 EXPIRY", "")
                .withText("STATUS", capitalized(Cells.text(token, "status")))
                .with("PROVISIONING STATE", "provisioningState")
                .withTime("CREATION DATE", "creationDate")
                .row();
        token.path("credentials")
                .path("passwords")
                .forEach(password -> row.replace(name(password) + EXPIRY, expiry(password)));
        return row;
    }

    static Map<String, String> credentials(JsonNode credentials) {
        var cells = Cells.of(credentials).with("USERNAME", "username");
        credentials
                .path("passwords")
                .forEach(password -> cells.withText(name(password), Cells.text(password, "value"))
                        .withText(name(password) + EXPIRY, expiry(password)));
        return cells.row();
    }

    private static String name(JsonNode password) {
        return Cells.text(password, "name").toUpperCase(Locale.ROOT);
    }

    private static String expiry(JsonNode password) {
        var expiry = Cells.text(password, "expiry");
        return expiry.isEmpty() ? "Never" : PythonTime.toTheSecond(expiry);
    }

    private static String capitalized(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
