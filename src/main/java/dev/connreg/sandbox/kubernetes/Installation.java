package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.Completion;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An extension on its way to the cluster: the agents take it up, and its chart works or does not. */
final class Installation implements Completion {

    // Settings that no agent came for are thrown away after 48 hours.
    private static final Duration KEPT = Duration.ofDays(2);

    private final World world;
    private final ServiceAddresses addresses;
    private final Resource extension;
    private final String doing;
    private final Instant since;

    Installation(World world, ServiceAddresses addresses, Resource extension, String doing) {
        this.world = world;
        this.addresses = addresses;
        this.extension = extension;
        this.doing = doing;
        this.since = world.times().now();
    }

    @Override
    public boolean ready() {
        return isConnected() || isForgotten();
    }

    @Override
    public Optional<ObjectNode> complete() {
        var failure = isConnected()
                ? chartFailure()
                : Optional.of("Unable to get the status from the local CRD with the error : {Error : "
                        + "Retry for given duration didn't get any results with err {status not populated}}");
        if (failure.isEmpty()) {
            succeed();
            return Optional.empty();
        }
        var error = Json.object().put("code", "ExtensionOperationFailed").put("message", message(failure.get()));
        settle(error);
        return Optional.of(error);
    }

    private String message(String failure) {
        return ("The extension operation failed with the following error:  Error: {failed to install chart from path "
                        + "[] for release [%s]: err [%s]} occurred while doing the operation : {%s the extension} on "
                        + "the config For general troubleshooting visit: https://aka.ms/k8s-extensions-TSG")
                .formatted(extension.name(), failure, doing);
    }

    @Override
    public void fail(ObjectNode error) {
        settle(error);
    }

    private void succeed() {
        var properties = extension.properties();
        extension.provisioningState("Succeeded");
        properties.putArray("statuses");
        properties.put(
                "currentVersion",
                Json.text(extension.body(), "properties.version").orElse(ChartReleases.newest()));
        Json.member(extension.body(), "systemData")
                .put("lastModifiedAt", world.times().offset());
    }

    private void settle(ObjectNode error) {
        extension.provisioningState("Failed");
        extension
                .properties()
                .putArray("statuses")
                .addObject()
                .put("code", "InstallationFailed")
                .putNull("displayStatus")
                .putNull("level")
                .put("message", error.path("message").asText())
                .putNull("time");
    }

    private Optional<String> chartFailure() {
        var values = ChartValues.of(extension);
        var refused = ChartReleases.refusal(Extensions.extensionType(extension), values.version());
        return refused.isPresent() || !Extensions.isAppliance(extension)
                ? refused
                : ChartRefusals.of(values)
                        .or(() -> new TlsFiles(values).unusable())
                        .or(() -> addresses.refusal(extension));
    }

    private boolean isConnected() {
        return ConnectedClusters.isConnected(world, Extensions.cluster(extension));
    }

    private boolean isForgotten() {
        return world.times().now().isAfter(since.plus(KEPT));
    }
}
