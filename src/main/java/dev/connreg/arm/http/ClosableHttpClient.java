package dev.connreg.arm.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * The SDK cannot end the JDK's client. Its thread waits for the network in native code, and a virtual machine that
 * exits gives such threads 300 ms before it goes on (HotSpot, VM_Exit).
 */
public final class ClosableHttpClient implements HttpClient, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final HttpClient sdk;
    private final java.net.http.HttpClient jdk;
    private final ProxyRoutes routes;

    private ClosableHttpClient(HttpClient sdk, java.net.http.HttpClient jdk, ProxyRoutes routes) {
        this.sdk = sdk;
        this.jdk = jdk;
        this.routes = routes;
    }

    static ClosableHttpClient of(
            java.net.http.HttpClient.Builder builder,
            Function<java.net.http.HttpClient.Builder, HttpClient> making,
            ProxyRoutes routes) {
        var remembering = new RememberingBuilder(builder);
        return new ClosableHttpClient(making.apply(remembering), remembering.built(), routes);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return sdk.send(request);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return sdk.send(request, context);
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return sdk.sendSync(request, context);
    }

    /** Ends requests that are on their way, too. */
    @Override
    public void close() {
        routes.close();
        jdk.shutdownNow();
        try {
            jdk.awaitTermination(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
