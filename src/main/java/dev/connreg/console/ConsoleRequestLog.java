package dev.connreg.console;

import dev.connreg.arm.http.Exchange;
import dev.connreg.arm.http.RequestLog;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line for each request with {@code --verbose}, the bodies too with {@code --debug}. */
public final class ConsoleRequestLog implements RequestLog {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

    private final Console console;

    public ConsoleRequestLog(Console console) {
        this.console = console;
    }

    @Override
    public boolean wantsBodies() {
        return console.debugging();
    }

    @Override
    public void sent(Exchange exchange) {
        console.info(line(exchange));
        exchange.requestBody().ifPresent(body -> console.debug("Sent: " + body));
        exchange.responseBody().ifPresent(body -> console.debug("Answered: " + body));
    }

    @Override
    public void repeats(String request, String why, Optional<Duration> delay) {
        if (delay.filter(time -> time.compareTo(WORTH_TELLING) < 0).isEmpty()) {
            console.warning("%s: %s. Trying again %s."
                    .formatted(
                            request,
                            why,
                            delay.map(time -> "in %d s".formatted(time.toSeconds()))
                                    .orElse("once nothing is under way there")));
        }
    }

    @Override
    public void givesUp(String request, String why) {
        console.warning("%s: %s. It was tried until no time was left: run the command again, or give it more time."
                .formatted(request, why));
    }

    @Override
    public void waits(String request, Duration since) {
        console.warning("%s: no result for %d s. Waiting.".formatted(request, since.toSeconds()));
    }

    private static String line(Exchange exchange) {
        var end = exchange.status().isPresent()
                ? Integer.toString(exchange.status().getAsInt())
                : exchange.failure().orElse("no answer");
        // Not %d, which looks for the digits of a language first.
        return "%s %s: %s in %s ms%s"
                .formatted(
                        exchange.method(),
                        exchange.url(),
                        end,
                        exchange.duration().toMillis(),
                        ids(exchange));
    }

    private static String ids(Exchange exchange) {
        return Stream.of(
                        exchange.clientRequestId().map(id -> "client request id " + id),
                        exchange.requestId().map(id -> "request id " + id))
                .flatMap(id -> id.stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), ids -> ids.isEmpty() ? "" : " (" + ids + ")"));
    }
}
