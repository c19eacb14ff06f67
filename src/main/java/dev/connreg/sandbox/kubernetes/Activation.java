package dev.connreg.sandbox.kubernetes;

import dev.connreg.sandbox.store.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which appliance holds a connected registry, and which had to give it up. */
final class Activation {

    private final Set<String> ended = new HashSet<>();
    private Optional<UUID> holder = Optional.empty();
    private int reads;

    boolean isActive() {
        return holder.isPresent();
    }

    boolean isHeldBy(Resource appliance) {
        return holder.equals(Optional.of(appliance.instance()));
    }

    /** One that gave it up comes back only after it was written again. */
    boolean mayBeTakenBy(Resource appliance) {
        return !ended.contains(state(appliance));
    }

    /** Counts one more read; whether there were enough before it. */
    boolean reads(int enough) {
        return reads++ >= enough;
    }

    void take(Resource appliance) {
        holder = Optional.of(appliance.instance());
    }

    void end(List<Resource> appliances) {
        appliances.forEach(appliance -> ended.add(state(appliance)));
        holder = Optional.empty();
        reads = 0;
    }

    static String state(Resource appliance) {
        return appliance.instance() + "/" + appliance.revision();
    }
}
