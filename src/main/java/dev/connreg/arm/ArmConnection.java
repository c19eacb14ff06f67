package dev.connreg.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.http.rest.RestProxy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.management.serializer.SerializerFactory;
import com.azure.core.util.serializer.SerializerAdapter;
import com.azure.resourcemanager.resources.fluentcore.utils.HttpPipelineProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SDK's pipeline to one Azure Resource Manager, for one signed-in user. */
final class ArmConnection {

    private static final int RETRIES = 3;
    private static final int POLL_RETRIES = 12;

    private final AzureSession session;
    private final List<HttpPipelinePolicy> policies;
    private final String url;
    private final SerializerAdapter serializer = SerializerFactory.createDefaultManagementSerializerAdapter();
    private final ArmService service;

    /**
     * Connects.
     *
     * @param session as whom
     * @param policies what else looks at requests, such as a request log
     */
    ArmConnection(AzureSession session, List<HttpPipelinePolicy> policies) {
        this.session = session;
        this.policies = List.copyOf(policies);
        this.url = session.cloud().resourceManager().toString().replaceAll("/+$", "");
        this.service = RestProxy.create(ArmService.class, pipeline(RETRIES, Optional.empty()), serializer);
    }

    private HttpPipeline pipeline(int retries, Optional<HttpPipelinePolicy> first) {
        var all = new ArrayList<HttpPipelinePolicy>();
        first.ifPresent(all::add);
        all.add(new BufferedAnswers());
        all.add(session.authentication());
        all.addAll(policies);
        // The SDK's own authentication is left out: it keeps a refused token, see SignInPolicy.
        return HttpPipelineProvider.buildHttpPipeline(
                null,
                new AzureProfile(session.tenant(), session.subscriptionId(), new AzureEnvironment(Map.of())),
                null,
                null,
                null,
                new RetryPolicy(new RetryRules(retries)),
                all,
                session.http());
    }

    /** A pipeline for polls: a poll that fails is no failed operation, so it is asked again much longer. */
    HttpPipeline polls(PollPace pace) {
        return pipeline(POLL_RETRIES, Optional.of(pace));
    }

    ArmService service() {
        return service;
    }

    SerializerAdapter serializer() {
        return serializer;
    }

    /** Its URL, such as {@code https://management.azure.com}, without a slash at the end. */
    String url() {
        return url;
    }
}
