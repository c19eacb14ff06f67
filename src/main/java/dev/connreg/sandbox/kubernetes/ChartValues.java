package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import java.util.Optional;

/**
 * The settings of a connected registry's extension with the defaults of its chart.
 *
 * @param extension where the protected ones are
 */
record ChartValues(JsonNode settings, Resource extension) {

    static ChartValues of(Resource extension) {
        return new ChartValues(extension.properties().path("configurationSettings"), extension);
    }

    boolean flag(String name, boolean otherwise) {
        return setting(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(v -> !v.isNull()).map(JsonNode::asText);
    }

    Optional<String> secret(String name) {
        return Optional.ofNullable(extension.writeOnly().get(name)).filter(value -> !value.isEmpty());
    }

    /** A connection string without a password, for a managed identity, may stand among the plain settings. */
    Optional<ConnectionString> connectionString() {
        return secret("connectionString").or(() -> setting("connectionString")).map(ConnectionString::of);
    }

    Optional<String> clusterIp() {
        return setting("service.clusterIP");
    }

    boolean certManager() {
        return flag("cert-manager.enabled", true);
    }

    boolean http() {
        return flag("httpEnabled", false);
    }

    Optional<String> version() {
        return Json.text(extension.body(), "properties.version");
    }
}
