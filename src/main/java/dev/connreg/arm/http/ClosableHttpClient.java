package dev.connreg.arm.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import okhttp3.OkHttpClient;
import reactor.core.publisher.Mono;

/** The SDK cannot end the client that it has. */
public final class ClosableHttpClient implements HttpClient, AutoCloseable {

    private final OkHttpClient client;
    private final HttpClient sdk;
    private final ProxyRoutes routes;

    ClosableHttpClient(OkHttpClient client, HttpClient sdk, ProxyRoutes routes) {
        this.client = client;
        this.sdk = sdk;
        this.routes = routes;
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
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
