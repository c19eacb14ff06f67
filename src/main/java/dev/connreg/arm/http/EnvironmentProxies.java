package dev.connreg.arm.http;

import dev.connreg.azconfig.Clouds;
import dev.connreg.azconfig.SignInException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code ALL_PROXY} name, but for what {@code NO_PROXY}
 * excepts; lower case goes before upper case, as curl and Python have it.
 */
final class EnvironmentProxies extends ProxySelector {

    private final Map<String, String> environment;
    private final ProxyExceptions exceptions;

    /** The proxies of an environment. */
    EnvironmentProxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.exceptions = new ProxyExceptions(variable("NO_PROXY").orElse(""));
    }

    @Override
    public List<Proxy> select(URI address) {
        return exceptions.contain(address)
                ? List.of(Proxy.NO_PROXY)
                : List.of(proxyFor(address).map(EnvironmentProxies::proxy).orElse(Proxy.NO_PROXY));
    }

    /** Does nothing: there is no second proxy to turn to. */
    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}

    /** The users and passwords in the proxies' URLs, for these proxies only; empty if there are none. */
    Optional<Authenticator> authenticator() {
        var withUsers = Stream.of("https_proxy", "http_proxy", "all_proxy")
                .flatMap(name -> proxy(name).stream())
                .filter(proxy -> proxy.getRawUserInfo() != null)
                .toList();
        return withUsers.isEmpty() ? Optional.empty() : Optional.of(new ProxyUsers(withUsers));
    }

    private Optional<URI> proxyFor(URI address) {
        return proxy(address.getScheme() + "_proxy").or(() -> proxy("all_proxy"));
    }

    private Optional<URI> proxy(String variable) {
        return variable(variable).map(url -> parse(variable, url));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))
                .flatMap(each -> Optional.ofNullable(environment.get(each)).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Without the URL in the message, as it may hold a password. */
    private static URI parse(String variable, String url) {
        return Clouds.url(url.contains("://") ? url : "http://" + url)
                .filter(proxy -> proxy.getScheme().equalsIgnoreCase("http"))
                .orElseThrow(() -> unusable(variable));
    }

    private static SignInException unusable(String variable) {
        return new SignInException("%s is not the address of a proxy, such as http://proxy.example:3128."
                .formatted(variable.toUpperCase(Locale.ROOT)));
    }

    private static Proxy proxy(URI proxy) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port(proxy)));
    }

    private static int port(URI proxy) {
        return proxy.getPort() < 0 ? 80 : proxy.getPort();
    }

    /** Answers proxies, never servers. */
    private static final class ProxyUsers extends Authenticator {

        private final List<URI> proxies;

        ProxyUsers(List<URI> proxies) {
            this.proxies = proxies;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY) {
                return null;
            }
            return proxies.stream()
                    .filter(proxy ->
                            proxy.getHost().equalsIgnoreCase(getRequestingHost()) && port(proxy) == getRequestingPort())
                    .findFirst()
                    .map(ProxyUsers::user)
                    .orElse(null);
        }

        private static PasswordAuthentication user(URI proxy) {
            var parts = proxy.getRawUserInfo().split(":", 2);
            var password = parts.length < 2 ? "" : parts[1];
            return new PasswordAuthentication(decode(parts[0]), decode(password).toCharArray());
        }

        private static String decode(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
