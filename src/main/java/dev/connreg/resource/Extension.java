package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public record Extension(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.KubernetesConfiguration/extensions", ApiVersions.EXTENSION);
    public static final String KIND = "extension";
    public static final String CONNECTED_REGISTRY = "Microsoft.ContainerRegistry.ConnectedRegistry";

    /** Where the service installs it if nobody says otherwise; the extension type's own. */
    public static final String RELEASE_NAMESPACE = "connected-registry";

    /** The setting with the address of its service. */
    public static final String ADDRESS = "service.clusterIP";

    public static final String SETTINGS = "configurationSettings";
    public static final String PROTECTED = "configurationProtectedSettings";

    public static final Set<String> FIXED =
            Set.of("properties.extensionType", "properties.scope.cluster.releaseNamespace");

    /** Settings that certificate, Secret and trust must fit, so changing one sends the protected settings too. */
    public static final Set<String> PROTECTED_DEPEND_ON =
            Set.of(ADDRESS, "cert-manager.enabled", "cert-manager.install", "trustDistribution.enabled", "httpEnabled");

    /** The service refuses a version beside automatic upgrades, which are its default, so a version turns them off. */
    public static void putVersion(FieldsBuilder properties, Versioning versioning) {
        versioning
                .autoUpgradeMinorVersion()
                .or(() -> versioning.version().map(_ -> false))
                .ifPresent(upgrades -> properties.put("autoUpgradeMinorVersion", upgrades));
        properties
                .put("autoUpgradeMode", versioning.autoUpgradeMode())
                .put("releaseTrain", versioning.releaseTrain())
                .put("version", versioning.version());
    }

    /** The upgrade mode is {@code compatible}, {@code none} or {@code patch}. */
    public record Versioning(
            Optional<Boolean> autoUpgradeMinorVersion,
            Optional<String> autoUpgradeMode,
            Optional<String> releaseTrain,
            Optional<String> version) {}

    public String provisioningState() {
        return ProvisioningState.of(json);
    }

    public boolean hasFailed() {
        return ProvisioningState.hasFailed(json);
    }

    public boolean isOfType(String extensionType) {
        return json.at("/properties/extensionType").asText().equalsIgnoreCase(extensionType);
    }

    /** When it was last changed, by a user or by the service itself. */
    public Optional<Instant> lastModified() {
        return Token.time(json.at("/systemData/lastModifiedAt"));
    }

    public boolean isChangedAfter(Instant time) {
        return lastModified().filter(time::isBefore).isPresent();
    }

    public SequencedMap<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        json.at("/properties/" + SETTINGS)
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return settings;
    }

    public boolean hasAddress(String address) {
        return Addresses.isSame(address, settings().getOrDefault(ADDRESS, ""));
    }

    public String releaseNamespace() {
        return json.at("/properties/scope/cluster/releaseNamespace").asText(RELEASE_NAMESPACE);
    }

    /** Whether cert-manager makes its certificate, which is the chart's default. */
    public boolean usesCertManager() {
        return !"false".equalsIgnoreCase(settings().get("cert-manager.enabled"));
    }

    /** Whether it brings a cert-manager of its own, which is the chart's default too. */
    public boolean installsCertManager() {
        return !"false".equalsIgnoreCase(settings().get("cert-manager.install"));
    }

    /** Their values never come back. */
    public Set<String> protectedKeys() {
        return json.at("/properties/" + PROTECTED).properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty where it is upgraded automatically. */
    public Optional<String> pinnedVersion() {
        var version = json.at("/properties/version").asText("");
        return json.at("/properties/autoUpgradeMinorVersion").asBoolean(true) || version.isEmpty()
                ? Optional.empty()
                : Optional.of(version);
    }

    /** {@code compatible}, {@code none} or {@code patch}; empty where the service does not say. */
    public Optional<String> upgradeMode() {
        return Optional.of(json.at("/properties/autoUpgradeMode").asText("")).filter(mode -> !mode.isEmpty());
    }

    /** The version that runs; empty where the service does not say. */
    public Optional<String> currentVersion() {
        return Optional.of(json.at("/properties/currentVersion").asText(""))
                .filter(version -> !version.isEmpty() && !version.equals("null"));
    }

    /** Where the service says what to read if it has failed; empty where it does not. */
    public Optional<String> troubleshootingGuide() {
        return Optional.of(json.at("/properties/additionalDetails/troubleshootingGuide")
                        .asText(""))
                .filter(link -> link.startsWith("https://"));
    }

    public String failure() {
        return messages().collect(Collectors.joining("\n"));
    }

    /** What the service says of its state; the last operation's error among them. */
    public Stream<String> messages() {
        return json.at("/properties/statuses")
                .valueStream()
                .map(status -> status.path("message").asText(""))
                .filter(message -> !message.isBlank());
    }

    public boolean isDeleting() {
        return ProvisioningState.isDeleting(json);
    }

    /** All that tells why it has failed: what it says of its state, and its error with all details. */
    public String failureWithDetails() {
        var error = json.at("/properties/errorInfo");
        return error.isObject() ? failure() + "\n" + error : failure();
    }

    public static Fields patch(Fields changed) {
        return changed.inProperties();
    }
}
