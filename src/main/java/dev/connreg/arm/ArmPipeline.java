package dev.connreg.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import dev.connreg.arm.http.ApiVersionFallbackPolicy;
import dev.connreg.arm.http.LogPolicy;
import dev.connreg.arm.http.NetworkPolicy;
import dev.connreg.arm.http.OwnHostPolicy;
import dev.connreg.arm.http.PolicyTokenPolicy;
import dev.connreg.arm.http.RetriesPolicy;
import dev.connreg.arm.waiting.PollGuard;
import java.util.ArrayList;
import java.util.List;

/**
 * The SDK's pipeline with what we need of it. The ready-made one of azure-resourcemanager has policies that can only
 * work asynchronously, so that each request starts its reactive machinery, and it registers resource providers unasked.
 */
public final class ArmPipeline {

    private final ArmSettings settings;
    private final List<HttpPipelinePolicy> inner;

    ArmPipeline(ArmSettings settings) {
        this.settings = settings;
        this.inner = List.of(
                new UserAgentPolicy(settings.options().userAgent()),
                new RequestIdPolicy(),
                new RetriesPolicy(settings.pacing().retryFactor()),
                new OwnHostPolicy(settings.endpoint()),
                settings.authentication().get(),
                new NetworkPolicy(settings.endpoint()),
                new LogPolicy(settings.options().log()));
    }

    /** For requests about resources. */
    HttpPipeline forRequests() {
        var outer = new ArrayList<HttpPipelinePolicy>();
        // Outside of the policy token, which is for one request at one API version.
        settings.options().fallback().map(ApiVersionFallbackPolicy::new).ifPresent(outer::add);
        settings.options()
                .policyToken()
                .map(request -> new PolicyTokenPolicy(
                        settings.endpoint() + "/subscriptions/" + settings.subscriptionId(), request, build()))
                .ifPresent(outer::add);
        return build(outer.toArray(HttpPipelinePolicy[]::new));
    }

    /** For looking after one long-running operation. */
    HttpPipeline forPolling(PollGuard guard) {
        return build(guard);
    }

    private HttpPipeline build(HttpPipelinePolicy... outer) {
        var policies = new ArrayList<HttpPipelinePolicy>(List.of(outer));
        policies.addAll(inner);
        return new HttpPipelineBuilder()
                .httpClient(settings.httpClient())
                .policies(policies.toArray(HttpPipelinePolicy[]::new))
                .build();
    }
}
