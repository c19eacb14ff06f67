package dev.connreg.arm;

import com.azure.json.JsonProviders;
import com.azure.resourcemanager.resources.fluent.models.ProviderInner;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmException;
import java.io.IOException;
import java.util.Optional;

/** Uses the types of azure-resourcemanager, without its client, which takes longer to make than all that it is asked for. */
public final class SdkResourceProviders implements ResourceProviders {

    private final Arm arm;
    private final String apiVersion;

    /** Asks through the given one. */
    public SdkResourceProviders(Arm arm, String apiVersion) {
        this.arm = arm;
        this.apiVersion = apiVersion;
    }

    @Override
    public Optional<String> registrationState(String namespace, String subscriptionId) {
        var id = ResourceProviders.id(namespace, subscriptionId);
        try {
            return arm.find(id, apiVersion).flatMap(SdkResourceProviders::typed).map(ProviderInner::registrationState);
        } catch (ArmException _) {
            return Optional.empty();
        }
    }

    /** Empty if it is not as the type has it. */
    private static Optional<ProviderInner> typed(JsonNode provider) {
        try (var reader = JsonProviders.createReader(provider.toString())) {
            return Optional.of(ProviderInner.fromJson(reader));
        } catch (IOException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
