package dev.connreg.arm;

import dev.connreg.arm.answer.Answer;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.http.RequestLog;
import dev.connreg.arm.waiting.PollSchedule;
import dev.connreg.arm.waiting.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends one write until the service has decided on it. */
final class Writer {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_LOST = 3;

    private final String request;
    private final PollSchedule schedule;
    private final TimeLimit limit;
    private final RequestLog log;

    Writer(String request, PollSchedule schedule, TimeLimit limit, RequestLog log) {
        this.request = request;
        this.schedule = schedule;
        this.limit = limit.within(LONGEST);
        this.log = log;
    }

    /** Sends it again while another operation holds the resource. */
    Answer send(Supplier<Answer> write) {
        for (int refusals = 0; ; refusals++) {
            try {
                return write.get();
            } catch (ArmException refusal) {
                if (refusal.isBusy() && limit.isOver()) {
                    log.givesUp(request, String.valueOf(refusal.getMessage()));
                }
                if (!refusal.isBusy() || limit.isOver()) {
                    throw refusal;
                }
                var delay = limit.atMost(schedule.delay(refusals, refusal.retryAfter()));
                log.repeats(request, String.valueOf(refusal.getMessage()), Optional.of(delay));
                limit.pause(delay);
            }
        }
    }

    /** Sends again where the answer is lost, once nothing is under way: the first write may have arrived. */
    Answer send(Supplier<Answer> write, Runnable settle) {
        for (int losses = 0; ; losses++) {
            try {
                return send(write);
            } catch (UnreachableException lost) {
                if (!lost.mayHaveArrived() || losses == MOST_LOST || limit.isOver()) {
                    throw lost;
                }
                log.repeats(request, "no answer came", Optional.empty());
                settle.run();
            }
        }
    }
}
