package dev.connreg.arm.http;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Builds as another does, and keeps what was built, which the SDK keeps to itself. */
final class RememberingBuilder implements HttpClient.Builder {

    private final HttpClient.Builder jdk;
    private final CompletableFuture<HttpClient> built = new CompletableFuture<>();

    RememberingBuilder(HttpClient.Builder jdk) {
        this.jdk = jdk;
    }

    /** What was built first; waits until something is. */
    HttpClient built() {
        return built.join();
    }

    @Override
    public HttpClient build() {
        var client = jdk.build();
        built.complete(client);
        return client;
    }

    private HttpClient.Builder with(Consumer<HttpClient.Builder> change) {
        change.accept(jdk);
        return this;
    }

    @Override
    public HttpClient.Builder cookieHandler(CookieHandler handler) {
        return with(builder -> builder.cookieHandler(handler));
    }

    @Override
    public HttpClient.Builder connectTimeout(Duration timeout) {
        return with(builder -> builder.connectTimeout(timeout));
    }

    @Override
    public HttpClient.Builder sslContext(SSLContext context) {
        return with(builder -> builder.sslContext(context));
    }

    @Override
    public HttpClient.Builder sslParameters(SSLParameters parameters) {
        return with(builder -> builder.sslParameters(parameters));
    }

    @Override
    public HttpClient.Builder executor(Executor executor) {
        return with(builder -> builder.executor(executor));
    }

    @Override
    public HttpClient.Builder followRedirects(HttpClient.Redirect policy) {
        return with(builder -> builder.followRedirects(policy));
    }

    @Override
    public HttpClient.Builder version(HttpClient.Version version) {
        return with(builder -> builder.version(version));
    }

    @Override
    public HttpClient.Builder priority(int priority) {
        return with(builder -> builder.priority(priority));
    }

    @Override
    public HttpClient.Builder proxy(ProxySelector selector) {
        return with(builder -> builder.proxy(selector));
    }

    @Override
    public HttpClient.Builder authenticator(Authenticator authenticator) {
        return with(builder -> builder.authenticator(authenticator));
    }

    @Override
    public HttpClient.Builder localAddress(InetAddress address) {
        return with(builder -> builder.localAddress(address));
    }
}
