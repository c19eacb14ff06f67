package dev.connreg.arm.http;

import dev.connreg.azconfig.SignInException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A proxy as an environment variable names it; what it prints of itself holds no password. */
final class ProxyAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final int LAST_PORT = 65_535;

    private final String variable;
    private final URI url;

    private ProxyAddress(String variable, URI url) {
        this.variable = variable;
        this.url = url;
    }

    /** HTTP without a scheme, as with curl and az. A SignInException leaves out the URL, which may hold a password. */
    static ProxyAddress parse(String variable, String text) {
        var url = text.contains("://") ? text : "http://" + text;
        var scheme = url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("socks")) {
            throw new SignInException(
                    "%s names a SOCKS proxy, which connreg cannot use. Name an HTTP proxy (http:// or https://), or unset it."
                            .formatted(variable));
        }
        address(url)
                .map(URI::getPort)
                .filter(port -> port == 0 || port > LAST_PORT)
                .ifPresent(port -> {
                    throw new SignInException(
                            "%s has an impossible port, %d: ports are 1 to %d.".formatted(variable, port, LAST_PORT));
                });
        return address(url)
                .filter(_ -> SCHEMES.contains(scheme))
                .map(address -> new ProxyAddress(variable, address))
                .orElseThrow(() -> unusable(variable, text));
    }

    private static Optional<URI> address(String url) {
        try {
            var address = new URI(url);
            var rest = Stream.of(address.getRawPath(), address.getRawQuery(), address.getRawFragment());
            return Optional.of(address)
                    .filter(any -> address.getHost() != null)
                    .filter(any -> rest.noneMatch(part -> part != null && part.contains("@")));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static SignInException unusable(String variable, String text) {
        return new SignInException("%s is not the URL of a proxy, such as http://proxy.example:3128.%s"
                .formatted(
                        variable,
                        text.contains("@")
                                ? " In its user and password write \\ as %5C, # as %23, @ as %40, : as %3A, / as %2F, ? as %3F,"
                                        + " % as %25 and a space as %20."
                                : ""));
    }

    String host() {
        // IPv6 addresses have brackets in a URL.
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isTls() ? 443 : 80;
    }

    boolean isTls() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    Optional<String> authorization() {
        return Optional.ofNullable(url.getRawUserInfo()).map(user -> {
            var parts = user.split(":", 2);
            var plain = decode(parts[0]) + ":" + (parts.length < 2 ? "" : decode(parts[1]));
            return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String variable() {
        return variable;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProxyAddress proxy && url.equals(proxy.url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    /** Such as {@code http://proxy.example:3128 (HTTPS_PROXY)}. */
    @Override
    public String toString() {
        return "%s://%s:%d (%s)".formatted(url.getScheme(), url.getHost(), port(), variable);
    }
}
