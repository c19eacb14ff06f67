package dev.connreg.arm.signin;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpPipelinePolicy;
import dev.connreg.arm.http.ClosableHttpClient;
import dev.connreg.azconfig.Cloud;
import java.time.Duration;
import java.util.Optional;

/** Made without a request: tokens are acquired when they are needed. */
public final class AzureSession implements AutoCloseable {

    private final String subscriptionId;
    private final Optional<String> subscriptionName;
    private final String tenant;
    private final Cloud cloud;
    private final SignInCredential credential;
    private final ClosableHttpClient http;
    private final Optional<Duration> responseTimeout;

    AzureSession(
            Target target,
            Cloud cloud,
            SignInCredential credential,
            ClosableHttpClient http,
            Optional<Duration> responseTimeout) {
        this.subscriptionId = target.subscriptionId();
        this.subscriptionName = target.subscriptionName();
        this.tenant = target.tenant();
        this.cloud = cloud;
        this.credential = credential;
        this.http = http;
        this.responseTimeout = responseTimeout;
    }

    /** The tenant is empty if only the managed identity knows it. */
    record Target(String subscriptionId, Optional<String> subscriptionName, String tenant) {}

    public String subscriptionId() {
        return subscriptionId;
    }

    /** Empty if it was given by its id in the environment and az does not know it. */
    public Optional<String> subscriptionName() {
        return subscriptionName;
    }

    /** Empty text if only the managed identity knows it. */
    public String tenant() {
        return tenant;
    }

    public Cloud cloud() {
        return cloud;
    }

    /** Ask it for {@link Cloud#scope()}, as that is what az's cached tokens are for. */
    public TokenCredential credential() {
        return credential;
    }

    /** Signs requests, and sends those whose token is refused once more with another token. */
    public HttpPipelinePolicy authentication() {
        return new SignInPolicy(credential, cloud.scope());
    }

    /** It knows the environment's proxies and trusted certificates. */
    public HttpClient http() {
        return http;
    }

    /** How long one answer of Resource Manager may take, where the environment says it. */
    public Optional<Duration> responseTimeout() {
        return responseTimeout;
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "subscription %s in %s".formatted(subscriptionId, cloud.name());
    }
}
