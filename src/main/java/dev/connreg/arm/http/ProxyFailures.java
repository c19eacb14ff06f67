package dev.connreg.arm.http;

import dev.connreg.arm.answer.HttpReason;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.answer.UnreachableException.Reason;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a proxy keeps from being answered, and names it. */
final class ProxyFailures {

    /** What may be gone at a second try; 511, for example, asks to sign in to the network first. */
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    // OkHttp gives the status of a proxy that makes no tunnel in its message alone (RealConnection, createTunnel).
    private static final Pattern NO_TUNNEL = Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");
    static final int SIGN_IN_REQUIRED = 407;
    private static final String NO_SIGN_IN = "Failed to authenticate with proxy";

    // OkHttp does not tell what the proxy offers.
    private static final String BASIC_ONLY =
            "They are sent in the scheme Basic: for a proxy that takes NTLM, Negotiate or Digest only, run one such as px or cntlm in between.";

    private ProxyFailures() {}

    /** The failure itself if it is not the proxy's. */
    static RuntimeException of(ProxyAddress proxy, URL target, RuntimeException failure, Optional<IOException> bridge) {
        return status(failure)
                .<RuntimeException>map(status -> answered(proxy, target.getHost(), status))
                .or(() -> UnreachableException.reason(
                                bridge.<Throwable>map(any -> any).orElse(failure))
                        .filter(reason ->
                                bridge.isPresent() || reason == Reason.REFUSED || reason == Reason.UNKNOWN_HOST)
                        .map(reason -> unreachable(proxy, reason, failure)))
                .or(() -> UnreachableException.reason(failure)
                        .map(reason -> UnreachableException.of(through(proxy, target), reason, failure)))
                .orElse(failure);
    }

    /** Whether the proxy may have got the request, and did not answer it. */
    static boolean isBroken(RuntimeException failure) {
        return status(failure).isEmpty()
                && UnreachableException.reason(failure)
                        .filter(reason -> reason == Reason.BROKEN || reason == Reason.TIMED_OUT)
                        .isPresent();
    }

    /** Which of the two broke the connection is not known here. */
    private static String through(ProxyAddress proxy, URL target) {
        return "%s://%s, through the proxy %s,".formatted(target.getProtocol(), target.getAuthority(), proxy);
    }

    static UnreachableException answered(ProxyAddress proxy, String host, int status) {
        var advice = switch (status) {
            case SIGN_IN_REQUIRED ->
                proxy.authorization().isPresent()
                        ? "Check the user and the password in %s. %s".formatted(proxy.variable(), BASIC_ONLY)
                        : "It wants a user and a password: set %s to http://USER:PASSWORD@HOST:PORT. %s"
                                .formatted(proxy.variable(), BASIC_ONLY);
            case 502, 503, 504 -> "It does not reach %s.".formatted(host);
            default -> "Ask who runs it to let %s through, or except it with NO_PROXY.".formatted(host);
        };
        return new UnreachableException(
                "The proxy %s answered HTTP %s for %s.%n%s".formatted(proxy, HttpReason.status(status), host, advice),
                PASSING.contains(status) ? Reason.BROKEN : Reason.REFUSED_BY_PROXY);
    }

    private static UnreachableException unreachable(ProxyAddress proxy, Reason reason, RuntimeException failure) {
        return UnreachableException.of("The proxy " + proxy, reason, failure);
    }

    /** What the proxy answered where it makes no tunnel. */
    static Optional<Integer> status(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .map(each -> String.valueOf(each.getMessage()))
                .flatMap(message -> status(message).stream())
                .findFirst();
    }

    private static Optional<Integer> status(String message) {
        var matcher = NO_TUNNEL.matcher(message);
        if (matcher.find()) {
            return Optional.of(Integer.valueOf(matcher.group(1)));
        }
        return message.equals(NO_SIGN_IN) ? Optional.of(SIGN_IN_REQUIRED) : Optional.empty();
    }
}
