package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.wire.ArmRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to come. */
final class Faults {

    private final List<Remaining> remaining = new ArrayList<>();

    Faults(List<Fault> faults) {
        faults.forEach(this::add);
    }

    void add(Fault fault) {
        remaining.add(new Remaining(fault));
    }

    Optional<Fault> take(ArmRequest request) {
        return remaining.stream()
                .filter(r -> r.fault.concerns(request.method(), request.path()))
                .filter(Remaining::happens)
                .findFirst()
                .map(r -> r.fault);
    }

    private static final class Remaining {

        private final Fault fault;
        private int skip;
        private int times;

        Remaining(Fault fault) {
            this.fault = fault;
            this.skip = fault.skip();
            this.times = fault.times();
        }

        boolean happens() {
            return skip-- <= 0 && times-- > 0;
        }
    }
}
