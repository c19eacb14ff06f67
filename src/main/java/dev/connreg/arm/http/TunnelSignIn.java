package dev.connreg.arm.http;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Sends the proxy's credentials with the request for a tunnel already, and not again where they were refused. */
final class TunnelSignIn implements Authenticator {

    /** OkHttp asks so before it sends anything (RealConnection, createTunnelRequest). */
    private static final String BEFOREHAND = "OkHttp-Preemptive";

    private static final String AUTHORIZATION = "Proxy-Authorization";

    private final EnvironmentProxies proxies;

    TunnelSignIn(EnvironmentProxies proxies) {
        this.proxies = proxies;
    }

    /** Null to give up, which OkHttp then tells. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        var request = response.request();
        return isBeforehand(response)
                ? proxies.find(request.url().uri())
                        .flatMap(ProxyAddress::authorization)
                        .map(value -> request.newBuilder()
                                .header(AUTHORIZATION, value)
                                .build())
                        .orElse(null)
                : null;
    }

    /** Nobody else can say so: it was not sent yet, and is for the proxy itself. */
    private static boolean isBeforehand(Response response) {
        return response.request().method().equals("CONNECT")
                && response.sentRequestAtMillis() < 0
                && response.challenges().stream()
                        .anyMatch(challenge -> challenge.scheme().equals(BEFOREHAND));
    }
}
