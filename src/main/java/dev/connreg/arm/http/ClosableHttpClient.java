package dev.connreg.arm.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
        var built = new CompletableFuture<java.net.http.HttpClient>();
        return new ClosableHttpClient(making.apply(remembering(builder, built)), built.join(), routes);
    }

    // The SDK keeps what it builds to itself.
    private static java.net.http.HttpClient.Builder remembering(
            java.net.http.HttpClient.Builder builder, CompletableFuture<java.net.http.HttpClient> built) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                var result = method.invoke(builder, arguments);
                if (result instanceof java.net.http.HttpClient client) {
                    built.complete(client);
                }
                return result instanceof java.net.http.HttpClient.Builder ? proxy : result;
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
        return (java.net.http.HttpClient.Builder) Proxy.newProxyInstance(
                ClosableHttpClient.class.getClassLoader(),
                new Class<?>[] {java.net.http.HttpClient.Builder.class},
                handler);
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
