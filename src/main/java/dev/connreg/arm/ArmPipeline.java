package dev.connreg.arm;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.http.AnswerTimePolicy;
import dev.connreg.arm.http.ApiVersionFallbackPolicy;
import dev.connreg.arm.http.LogPolicy;
import dev.connreg.arm.http.NetworkPolicy;
import dev.connreg.arm.http.OwnHostPolicy;
import dev.connreg.arm.http.PolicyTokenPolicy;
import dev.connreg.arm.http.RetriesPolicy;
import dev.connreg.arm.http.RetryAfterPolicy;
import dev.connreg.arm.http.SilencePolicy;
import dev.connreg.arm.waiting.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pipeline of azure-resourcemanager works asynchronously only, and registers resource providers unasked. */
final class ArmPipeline {

    private final ArmSettings settings;
    private final TimeLimit limit;
    private final HttpPipelinePolicy authentication;
    private final Optional<ApiVersionFallbackPolicy> fallback;

    ArmPipeline(ArmSettings settings, TimeLimit limit) {
        this.settings = settings;
        this.limit = limit;
        // One of each for all pipelines, as they remember what they have learnt.
        this.authentication = settings.authentication().get();
        this.fallback = settings.options().fallback().map(ApiVersionFallbackPolicy::new);
    }

    HttpPipeline forRequests() {
        var outer = fallback();
        settings.options()
                .policyToken()
                .map(request -> new PolicyTokenPolicy(
                        settings.endpoint() + "/subscriptions/" + settings.subscriptionId(),
                        request,
                        build(RetryAfter.LONGEST, List.of())))
                .ifPresent(outer::add);
        return build(RetryAfter.LONGEST, outer);
    }

    /** These requests are repeated anyway, so a single one must not wait long. */
    HttpPipeline forPolls() {
        return build(settings.schedule().longest(), fallback());
    }

    HttpPipeline forPolls(PollPolicy policy) {
        return build(settings.schedule().longest(), List.of(policy));
    }

    // Outside of the policy token, which is for one request at one API version.
    private List<HttpPipelinePolicy> fallback() {
        var outer = new ArrayList<HttpPipelinePolicy>();
        fallback.ifPresent(outer::add);
        return outer;
    }

    private HttpPipeline build(Duration longestWait, List<HttpPipelinePolicy> outer) {
        var policies = new ArrayList<>(outer);
        policies.addAll(List.of(
                SilencePolicy.ofRequests(
                        settings.schedule().silence(),
                        limit,
                        settings.options().responseTimeout(),
                        settings.options().log()),
                new UserAgentPolicy(settings.options().userAgent()),
                new RequestIdPolicy(),
                new RetriesPolicy(
                        settings.schedule().retryFactor(),
                        longestWait,
                        limit,
                        settings.options().log()),
                new RetryAfterPolicy(limit),
                new OwnHostPolicy(settings.endpoint()),
                authentication,
                new NetworkPolicy(settings.endpoint()),
                new AnswerTimePolicy(settings.endpoint()),
                new LogPolicy(settings.options().log())));
        return new HttpPipelineBuilder()
                .httpClient(settings.httpClient())
                .policies(policies.toArray(HttpPipelinePolicy[]::new))
                .build();
    }
}
