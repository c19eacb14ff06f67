package dev.connreg.arm.waiting;

import dev.connreg.problem.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** No end means no hurry. */
public record TimeLimit(InstantSource clock, Instant start, Optional<Instant> end) {

    public TimeLimit(InstantSource clock, Optional<Instant> end) {
        this(clock, clock.instant(), end);
    }

    /** From now on for so long, but not past the end of this. */
    public TimeLimit within(Duration time) {
        var now = clock.instant();
        var other = now.plus(time);
        return new TimeLimit(clock, now, end.filter(own -> own.isBefore(other)).or(() -> Optional.of(other)));
    }

    public Duration sinceStart() {
        return Duration.between(start, clock.instant());
    }

    /** Zero where the end came first, or there is none. */
    Duration length() {
        var length = end.map(time -> Duration.between(start, time)).orElse(Duration.ZERO);
        return length.isNegative() ? Duration.ZERO : length;
    }

    public boolean isOver() {
        return end.filter(time -> !clock.instant().isBefore(time)).isPresent();
    }

    /** That time, or what is left if it is shorter; never negative. */
    public Duration atMost(Duration time) {
        var left = end.map(limit -> Duration.between(clock.instant(), limit))
                .filter(rest -> rest.compareTo(time) < 0)
                .orElse(time);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Not past the end. */
    public void pause(Duration time) {
        try {
            Thread.sleep(atMost(time));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Failure("The wait was interrupted. Nothing was cancelled.");
        }
    }
}
