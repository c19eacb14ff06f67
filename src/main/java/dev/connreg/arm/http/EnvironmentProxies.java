package dev.connreg.arm.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code ALL_PROXY}, except for what {@code NO_PROXY} lists; lowercase goes
 * before uppercase, as curl and Python have it.
 */
final class EnvironmentProxies {

    private final Map<String, String> environment;
    private final ProxyExceptions exceptions;

    EnvironmentProxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.exceptions = new ProxyExceptions(
                names("NO_PROXY").flatMap(this::value).findFirst().orElse(""));
    }

    /** Throws a SignInException if the proxy that is named cannot be used. */
    Optional<ProxyAddress> find(URI address) {
        if (exceptions.contain(address)) {
            return Optional.empty();
        }
        return Stream.of(address.getScheme() + "_proxy", "all_proxy")
                .flatMap(EnvironmentProxies::names)
                .flatMap(name -> value(name).map(value -> ProxyAddress.parse(name.toUpperCase(Locale.ROOT), value)))
                .findFirst();
    }

    private static Stream<String> names(String variable) {
        return Stream.of(variable.toLowerCase(Locale.ROOT), variable.toUpperCase(Locale.ROOT));
    }

    private Stream<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).stream();
    }
}
