package dev.connreg.cli.operation;

import dev.connreg.arm.Exchange;
import dev.connreg.arm.RequestLog;
import dev.connreg.output.Console;

/** Says each request where {@code --debug} asks for it; no bodies, as results and settings hold secrets. */
final class DebugLog implements RequestLog {

    private final Console console;

    DebugLog(Console console) {
        this.console = console;
    }

    @Override
    public void sent(Exchange exchange) {
        if (console.debugging()) {
            var end = exchange.status().isPresent()
                    ? Integer.toString(exchange.status().getAsInt())
                    : exchange.failure().orElse("no answer");
            console.debug("%s %s: %s in %d ms, request %s"
                    .formatted(
                            exchange.method(),
                            exchange.url(),
                            end,
                            exchange.duration().toMillis(),
                            exchange.requestId().orElse("without id")));
        }
    }

    @Override
    public boolean wantsBodies() {
        return false;
    }
}
