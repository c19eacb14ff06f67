package dev.connreg.deployment.plan;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import java.time.Duration;
import java.time.Instant;

/** Whether a site that nothing is sent to must be waited for. */
final class OnlineNeed {

    /** What a plan calls the wait. */
    static final String KIND = "wait for Online: connected registry";

    private static final String CONTINUOUS = "* * * * *";

    // The schedule itself is not evaluated, so this is the same for an hourly and a weekly one.
    private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

    private OnlineNeed() {}

    /** Whether it works, as far as Azure knows. */
    static boolean isMet(ConnectedRegistry registry) {
        return registry.isUp()
                && registry.complaints().stream().noneMatch(ConnectedRegistry.Complaint::isHeldElsewhere);
    }

    /** A site that synchronizes on a schedule is Offline in between; one that complains, or was not heard of for long, is down. */
    static boolean isBetweenSyncs(ConnectedRegistry registry, Instant now) {
        return registry.isActive()
                && !registry.schedule().equals(CONTINUOUS)
                && registry.complaints().isEmpty()
                && registry.lastActivity()
                        .filter(last -> last.isAfter(now.minus(LONGEST_SILENCE)))
                        .isPresent();
    }

    static CodedFinding betweenSyncs(ConnectedRegistry registry) {
        return CodedFinding.note(FindingCode.BETWEEN_SYNCS)
                .with(Fact.STATE, registry.connectionState())
                .with(Fact.PROPERTY, registry.schedule())
                .with(Fact.TIME, registry.lastActivity().map(Instant::toString).orElse("?"));
    }
}
