package dev.connreg.cli;

import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A run in a process of its own that is killed once a request has taken effect, before it is answered. */
final class KilledRun {

    private KilledRun() {}

    /**
     * Runs a command until it is killed, or to its end if there are not so many requests.
     *
     * @param number at the how manieth request it is killed, from 1
     * @param counts which requests count
     * @return whether it was killed
     */
    static boolean of(Connreg connreg, int number, Predicate<RecordedRequest> counts, String... words) {
        var seen = new AtomicInteger();
        var killed = new AtomicBoolean();
        var process = new CompletableFuture<ConnregProcess>();
        connreg.sandbox().onRequest(request -> {
            if (counts.test(request) && seen.incrementAndGet() == number) {
                killed.set(true);
                process.join().kill();
            }
        });
        process.complete(ConnregProcess.start(connreg.variables(), connreg.folder(), List.of(), List.of(words)));
        var end = process.join().end();
        if (!killed.get()) {
            end.succeeds();
        }
        return killed.get();
    }
}
