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
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The SDK's pipeline to one Azure Resource Manager, for one signed-in user. */
final class ArmConnection {

    private static final int RETRIES = 3;
    private static final int POLL_RETRIES = 12;

    private final ArmEndpoint endpoint;
    private final SerializerAdapter serializer = SerializerFactory.createDefaultManagementSerializerAdapter();
    private final ArmService service;

    ArmConnection(ArmEndpoint endpoint) {
        this.endpoint = endpoint;
        this.service = RestProxy.create(ArmService.class, pipeline(RETRIES, Optional.empty()), serializer);
    }

    private HttpPipeline pipeline(int retries, Optional<HttpPipelinePolicy> first) {
        var policies = new ArrayList<HttpPipelinePolicy>();
        first.ifPresent(policies::add);
        policies.addAll(endpoint.policies());
        return HttpPipelineProvider.buildHttpPipeline(
                endpoint.credential(),
                new AzureProfile(endpoint.tenantId(), endpoint.subscriptionId(), environment()),
                new String[] {endpoint.scope()},
                null,
                null,
                new RetryPolicy(new RetryRules(retries)),
                List.copyOf(policies),
                endpoint.httpClient());
    }

    private AzureEnvironment environment() {
        var endpoints = new HashMap<String, String>();
        endpoints.put("resourceManagerEndpointUrl", endpoint.url());
        endpoints.put("managementEndpointUrl", endpoint.url());
        return new AzureEnvironment(endpoints);
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

    String url() {
        return endpoint.url();
    }
}
