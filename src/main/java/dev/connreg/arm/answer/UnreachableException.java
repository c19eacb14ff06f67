package dev.connreg.arm.answer;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** No answer came: no network, no such host, no trust in its certificate, or nothing listens there. */
public final class UnreachableException extends AzureException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public enum Reason {
        UNKNOWN_HOST("no such host"),
        REFUSED("connection refused"),
        NOT_TRUSTED("its certificate is not trusted, or TLS failed otherwise"),
        TIMED_OUT("no answer in time"),
        REFUSED_BY_PROXY("refused by the proxy"),
        BROKEN("the connection broke");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    private UnreachableException(String who, Reason reason, FindingCode code, Throwable cause) {
        super(
                CodedFinding.error(code).with(Fact.NAME, who).with(Fact.STATE, reason.words),
                "%s does not answer: %s.".formatted(who, reason.words),
                cause);
        this.reason = reason;
    }

    public UnreachableException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    /** For what is on the way, such as a proxy. */
    public static UnreachableException of(String who, Reason reason, Throwable cause) {
        return new UnreachableException(who, reason, code(reason), cause);
    }

    public static UnreachableException of(URI endpoint, Reason reason, Throwable cause) {
        var who = endpoint.toString().replaceAll("/+$", "");
        return new UnreachableException(who, reason, code(endpoint, reason), cause);
    }

    private static FindingCode code(Reason reason) {
        return reason == Reason.NOT_TRUSTED ? FindingCode.NOT_TRUSTED : FindingCode.UNREACHABLE;
    }

    private static FindingCode code(URI endpoint, Reason reason) {
        return LOOPBACK.contains(endpoint.getHost()) && reason == Reason.REFUSED
                ? FindingCode.LOOPBACK_UNREACHABLE
                : code(reason);
    }

    public Reason reason() {
        return reason;
    }

    /** Whether it may be different the next time. */
    public boolean isPassing() {
        return reason != Reason.NOT_TRUSTED && reason != Reason.REFUSED_BY_PROXY;
    }

    /** Whether what was sent may have arrived all the same. */
    public boolean mayHaveArrived() {
        return reason == Reason.BROKEN || reason == Reason.TIMED_OUT;
    }

    /** The failure itself if it is not one of the network. */
    public static RuntimeException of(URI endpoint, RuntimeException failure) {
        return failure instanceof Failure
                ? failure
                : reason(failure)
                        .<RuntimeException>map(reason -> of(endpoint, reason, failure))
                        .orElse(failure);
    }

    /** Empty if the failure is not one of the network but a bug. */
    public static Optional<Reason> reason(@Nullable Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .flatMap(each -> own(each).stream())
                .findFirst();
    }

    private static Optional<Reason> own(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _ -> Optional.of(Reason.UNKNOWN_HOST);
            // One that was cut off in the middle of a handshake is called so, too.
            case SSLException tls ->
                Optional.of(
                        tls.getCause() instanceof EOFException || tls.getCause() instanceof SocketException
                                ? Reason.BROKEN
                                : Reason.NOT_TRUSTED);
            case InterruptedIOException _, TimeoutException _ -> Optional.of(Reason.TIMED_OUT);
            case ConnectException _, NoRouteToHostException _ -> Optional.of(Reason.REFUSED);
            // What was found out is wrapped in further exceptions: the innermost knows.
            case IOException broken -> reason(broken.getCause()).or(() -> Optional.of(Reason.BROKEN));
            default -> Optional.empty();
        };
    }
}
