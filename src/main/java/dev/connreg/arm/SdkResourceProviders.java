package dev.connreg.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.resources.ResourceManager;
import dev.connreg.arm.signin.AzureSession;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Uses the typed client of azure-resourcemanager, which carries everything needed here. */
public final class SdkResourceProviders implements ResourceProviders {

    private final HttpPipeline pipeline;
    private final AzureEnvironment cloud;
    private final String tenant;

    private SdkResourceProviders(HttpPipeline pipeline, AzureEnvironment cloud, String tenant) {
        this.pipeline = pipeline;
        this.cloud = cloud;
        this.tenant = tenant;
    }

    public static SdkResourceProviders of(AzureSession session, ArmOptions options) {
        var settings = ArmSettings.of(session, options);
        var ours = new ArmPipeline(settings, settings.limit(InstantSource.system())).forRequests();
        return new SdkResourceProviders(
                new HttpPipelineBuilder().httpClient(new PipelineClient(ours)).build(),
                new AzureEnvironment(
                        Map.of("resourceManagerEndpointUrl", settings.endpoint().toString())),
                session.tenant());
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
        return ResourceManager.authenticate(pipeline, new AzureProfile(tenant, subscriptionId, cloud))
                .withSubscription(subscriptionId);
    }
}
