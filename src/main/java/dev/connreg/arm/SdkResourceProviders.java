package dev.connreg.arm;

import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.resources.ResourceManager;
import dev.connreg.arm.signin.AzureSession;
import java.util.HashMap;
import java.util.Optional;

/**
 * The resource providers of a subscription, by the typed client of azure-resourcemanager, which carries all that is
 * asked here. It brings a pipeline of its own, as it works asynchronously inside.
 */
public final class SdkResourceProviders implements ResourceProviders {

    private final AzureSession session;

    /** Asks as who is signed in there. */
    public SdkResourceProviders(AzureSession session) {
        this.session = session;
    }

    @Override
    public Optional<String> registrationState(String namespace, String subscriptionId) {
        try {
            return Optional.ofNullable(
                    manager(subscriptionId).providers().getByName(namespace).registrationState());
        } catch (ManagementException _) {
            return Optional.empty();
        }
    }

    private ResourceManager manager(String subscriptionId) {
        var endpoints = new HashMap<String, String>();
        endpoints.put(
                "resourceManagerEndpointUrl", session.cloud().resourceManager().toString());
        return ResourceManager.configure()
                .withHttpClient(session.http())
                .withScope(session.cloud().scope())
                .authenticate(
                        session.credential(),
                        new AzureProfile(session.tenant(), subscriptionId, new AzureEnvironment(endpoints)))
                .withSubscription(subscriptionId);
    }
}
