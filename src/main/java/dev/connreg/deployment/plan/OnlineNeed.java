package dev.connreg.deployment.plan;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import java.time.Instant;

/** Whether a site that nothing is sent to must be waited for. */
final class OnlineNeed {

    static final String KIND = "wait for Online: connected registry";

    private OnlineNeed() {}

    /** Whether it works, as far as Azure knows. */
    static boolean isMet(ConnectedRegistry registry) {
        return registry.isUp()
                && registry.complaints().stream().noneMatch(ConnectedRegistry.Complaint::isHeldElsewhere);
    }

    /** A site that synchronizes on a schedule is Offline in between; one that complains is down. */
    static boolean isBetweenSyncs(ConnectedRegistry registry, Instant now) {
        return registry.isActive() && registry.complaints().isEmpty() && registry.isBetweenSyncs(now);
    }

    static CodedFinding betweenSyncs(ConnectedRegistry registry) {
        return CodedFinding.note(FindingCode.BETWEEN_SYNCS)
                .with(Fact.STATE, registry.connectionState())
                .with(Fact.PROPERTY, registry.schedule())
                .with(Fact.TIME, registry.lastActivity().map(Instant::toString).orElse("?"));
    }
}
