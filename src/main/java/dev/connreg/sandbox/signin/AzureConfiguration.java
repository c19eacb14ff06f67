package dev.connreg.sandbox.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A configuration folder as az leaves it after it signed in to a custom cloud with a service principal. */
public final class AzureConfiguration {

    /** What the cloud is called. */
    public static final String CLOUD = "ConnregSandbox";

    private final URI url;
    private final List<String> subscriptions;
    private final ServicePrincipal principal;

    /** Signed in to those subscriptions, of which the first is the current one. */
    public AzureConfiguration(URI url, List<String> subscriptions, ServicePrincipal principal) {
        this.url = url;
        this.subscriptions = List.copyOf(subscriptions);
        this.principal = principal;
    }

    /**
     * Writes the files, and the certificate to trust as {@code ca.pem}; only the owner may read them.
     *
     * @throws IOException if they cannot be written
     */
    public void write(Path directory, String certificatePem) throws IOException {
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        var files = Map.of(
                "azureProfile.json", profile(),
                "clouds.config", cloud(),
                "config", "[cloud]\nname = " + CLOUD + "\n\n[core]\ncollect_telemetry = no\n",
                "service_principal_entries.json", entries(),
                "ca.pem", certificatePem);
        for (var file : files.entrySet()) {
            OwnerOnly.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    private String profile() {
        var entries = subscriptions.stream().map(this::entry).toList();
        return Json.write(Json.object().set("subscriptions", Json.list(entries)));
    }

    private ObjectNode entry(String subscription) {
        var isDefault = subscription.equals(subscriptions.getFirst());
        var entry = Json.object().put("id", subscription).put("name", "Sandbox").put("state", "Enabled");
        entry.putObject("user").put("name", ServicePrincipal.CLIENT).put("type", "servicePrincipal");
        entry.put("isDefault", isDefault)
                .put("tenantId", ServicePrincipal.TENANT)
                .put("environmentName", CLOUD);
        entry.put("homeTenantId", ServicePrincipal.TENANT).putArray("managedByTenants");
        return entry;
    }

    private String cloud() {
        return """
                [%1$s]
                endpoint_active_directory = %2$s/adfs
                endpoint_active_directory_graph_resource_id = %2$s/
                endpoint_active_directory_resource_id = %2$s/
                endpoint_gallery = %2$s/
                endpoint_management = %2$s/
                endpoint_portal = %2$s
                endpoint_resource_manager = %2$s/
                endpoint_sql_management = %2$s/
                suffix_acr_login_server_endpoint = .azurecr.io
                suffix_keyvault_dns = .vault.azure.net
                suffix_storage_endpoint = core.windows.net
                subscription = %3$s

                """.formatted(CLOUD, url.toString().replaceAll("/$", ""), subscriptions.getFirst());
    }

    private String entries() {
        var entry = Json.object()
                .put("client_id", ServicePrincipal.CLIENT)
                .put("tenant", ServicePrincipal.TENANT)
                .put("client_secret", principal.secret());
        return Json.write(Json.list(List.of(entry)));
    }
}
