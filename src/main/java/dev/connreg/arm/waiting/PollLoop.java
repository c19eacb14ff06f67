package dev.connreg.arm.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.OperationFailedException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.waiting.PollState.Done;
import dev.connreg.arm.waiting.PollState.InProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A poll that failed does not say that what is polled has failed: it is repeated, unless too many fail in a row. */
public final class PollLoop {

    private final String target;
    private final PollSchedule schedule;
    private final TimeLimit limit;
    private final WaitListener waiting;
    private int polls;
    private int failures;
    private String told = "";
    private InProgress last = new InProgress("Unknown");

    public PollLoop(String target, PollSchedule schedule, TimeLimit limit, WaitListener waiting) {
        this.target = target;
        this.schedule = schedule;
        this.limit = limit;
        this.waiting = waiting;
    }

    /** Polls at once. */
    public JsonNode await(Supplier<PollState> poll) {
        while (true) {
            switch (next(poll)) {
                case Done(var result) -> {
                    return result;
                }
                case InProgress inProgress -> pause(inProgress);
            }
        }
    }

    /** Polls first after the time that what is known already asks for. */
    public JsonNode await(InProgress known, Supplier<PollState> poll) {
        last = known;
        if (!askedToWait(known).isEmpty()) {
            tell(known.state() + askedToWait(known));
        }
        pause(known);
        return await(poll);
    }

    private PollState next(Supplier<PollState> poll) {
        polls++;
        try {
            var state = poll.get();
            failures = 0;
            return state instanceof InProgress inProgress ? goesOn(inProgress, "") : state;
        } catch (RuntimeException e) {
            failures++;
            if (!isPassing(e) || failures > schedule.patience()) {
                throw e;
            }
            return goesOn(new InProgress(last.state(), retryAfter(e)), "; could not look: " + e.getMessage());
        }
    }

    private InProgress goesOn(InProgress state, String trouble) {
        last = state;
        if (limit.isOver()) {
            throw new WaitTimeoutException(target, state.state(), limit.length());
        }
        tell(state.state() + trouble + askedToWait(state));
        return state;
    }

    /** In a long pause the listener hears again and again that it goes on. */
    private void pause(InProgress state) {
        var rest = limit.atMost(delay(state));
        while (rest.compareTo(schedule.silence()) > 0) {
            limit.pause(schedule.silence());
            tell(told);
            rest = rest.minus(schedule.silence());
        }
        limit.pause(rest);
    }

    private Duration delay(InProgress state) {
        return schedule.delay(Math.max(0, polls - 1), state.retryAfter());
    }

    /** A wait that is longer than ours ever are looks like a standstill. */
    private String askedToWait(InProgress state) {
        var delay = delay(state);
        return delay.compareTo(schedule.longest()) > 0 ? "; Azure asks to wait %d s".formatted(delay.toSeconds()) : "";
    }

    private void tell(String what) {
        told = what;
        waiting.waiting(what, limit.sinceStart());
    }

    private static Optional<Duration> retryAfter(RuntimeException failure) {
        return failure instanceof ArmException refusal ? refusal.retryAfter() : Optional.empty();
    }

    /** Whether the next poll may succeed, as nobody refused. */
    public static boolean isPassing(RuntimeException failure) {
        return switch (failure) {
            case OperationFailedException _ -> false;
            case ArmException refusal -> refusal.isPassing();
            case UnreachableException unreachable -> unreachable.isPassing();
            case UnexpectedAnswerException _ -> true;
            default -> false;
        };
    }
}
