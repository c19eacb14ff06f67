package dev.connreg.arm.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.connreg.arm.answer.UnreachableException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends the proxy's credentials with the first request already, and never again once they were refused (407): each try
 * would count as a failed sign-in, which locks accounts. A proxy that breaks the connection instead gets them a few times.
 */
final class ProxyClient implements HttpClient {

    private static final HttpHeaderName AUTHORIZATION = HttpHeaderName.PROXY_AUTHORIZATION;

    private static final int MOST_BROKEN = 2;

    private final HttpClient sdk;
    private final EnvironmentProxies proxies;
    private final ProxyRoutes routes;
    private final Map<ProxyAddress, Standing> standings = new ConcurrentHashMap<>();
    private final Map<ProxyAddress, Broken> broken = new ConcurrentHashMap<>();

    ProxyClient(HttpClient sdk, EnvironmentProxies proxies, ProxyRoutes routes) {
        this.sdk = sdk;
        this.proxies = proxies;
        this.routes = routes;
    }

    private record Broken(int times, RuntimeException latest) {}

    private enum Standing {
        ACCEPTED,
        REFUSED
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return send(request, Context.NONE);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return proxy(request).isEmpty()
                ? sdk.send(request, context)
                : Mono.fromCallable(() -> sendSync(request, context)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        var proxy = proxy(request);
        return proxy.isEmpty() ? sdk.sendSync(request, context) : sendThrough(proxy.get(), request, context);
    }

    private Optional<ProxyAddress> proxy(HttpRequest request) {
        var url = request.getUrl();
        try {
            return proxies.find(new URI(url.getProtocol(), null, url.getHost(), url.getPort(), null, null, null));
        } catch (URISyntaxException _) {
            // The client says so itself.
            return Optional.empty();
        }
    }

    private HttpResponse sendThrough(ProxyAddress proxy, HttpRequest request, Context context) {
        if (proxy.authorization().isEmpty() || standings.get(proxy) == Standing.ACCEPTED) {
            return attempt(proxy, request, context);
        }
        // One at a time, so that several first requests are not several wrong passwords.
        synchronized (standings) {
            if (standings.get(proxy) == Standing.REFUSED) {
                throw refused(proxy, request);
            }
            var before = broken.get(proxy);
            if (before != null && before.times() >= MOST_BROKEN) {
                throw failed(proxy, request, before.latest());
            }
            var response = attempt(proxy, request, context);
            standings.put(proxy, Standing.ACCEPTED);
            return response;
        }
    }

    private HttpResponse attempt(ProxyAddress proxy, HttpRequest request, Context context) {
        var response = send(proxy, authorized(proxy, request), context);
        if (response.getStatusCode() == ProxyFailures.SIGN_IN_REQUIRED) {
            response.close();
            standings.put(proxy, Standing.REFUSED);
            throw refused(proxy, request);
        }
        return response;
    }

    /** What goes through a tunnel, the proxy does not see: {@link TunnelSignIn} has asked for that. */
    private static HttpRequest authorized(ProxyAddress proxy, HttpRequest request) {
        if (request.getUrl().getProtocol().equals("https")) {
            return request;
        }
        var authorized = request.copy();
        proxy.authorization().ifPresent(value -> authorized.setHeader(AUTHORIZATION, value));
        return authorized;
    }

    private static UnreachableException refused(ProxyAddress proxy, HttpRequest request) {
        return ProxyFailures.answered(proxy, request.getUrl().getHost(), ProxyFailures.SIGN_IN_REQUIRED);
    }

    private HttpResponse send(ProxyAddress proxy, HttpRequest request, Context context) {
        try {
            return sdk.sendSync(request, context);
        } catch (RuntimeException e) {
            if (ProxyFailures.status(e)
                    .filter(status -> status == ProxyFailures.SIGN_IN_REQUIRED)
                    .isPresent()) {
                standings.put(proxy, Standing.REFUSED);
            }
            if (ProxyFailures.isBroken(e)) {
                broken.merge(proxy, new Broken(1, e), (before, _) -> new Broken(before.times() + 1, e));
            }
            throw failed(proxy, request, e);
        }
    }

    private RuntimeException failed(ProxyAddress proxy, HttpRequest request, RuntimeException failure) {
        return ProxyFailures.of(proxy, request.getUrl(), failure, routes.failure(proxy));
    }
}
