package dev.connreg.arm;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.List;

/**
 * Which Azure Resource Manager is asked, and as whom.
 *
 * @param url its URL, such as {@code https://management.azure.com}, without a slash at the end
 * @param scope what tokens are asked for, such as {@code https://management.azure.com/.default}
 * @param tenantId the tenant signed in to
 * @param subscriptionId the subscription that commands work in
 * @param credential gives tokens
 * @param httpClient sends requests
 * @param policies what else looks at requests, such as a request log
 */
record ArmEndpoint(
        String url,
        String scope,
        String tenantId,
        String subscriptionId,
        TokenCredential credential,
        HttpClient httpClient,
        List<HttpPipelinePolicy> policies) {

    ArmEndpoint {
        policies = List.copyOf(policies);
    }
}
