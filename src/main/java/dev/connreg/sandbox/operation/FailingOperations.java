package dev.connreg.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.FailingOperation.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that are still to go wrong. */
final class FailingOperations {

    private final List<Remaining> remaining = new ArrayList<>();
    private boolean areEndless = true;

    FailingOperations(List<FailingOperation> failing) {
        failing.forEach(this::add);
    }

    void add(FailingOperation one) {
        remaining.add(new Remaining(one));
    }

    void endEndless() {
        areEndless = false;
    }

    /** What an operation does when it ends, which is not what it was to do if it is to go wrong. */
    Completion take(String resourceId, String running, Completion completion) {
        return remaining.stream()
                .filter(r -> r.operation.concerns(resourceId, running))
                .filter(Remaining::happens)
                .findFirst()
                .map(r -> instead(completion, r.operation.end()))
                .orElse(completion);
    }

    private Completion instead(Completion completion, End end) {
        return switch (end) {
            case End.Failed(var code, var message) -> failing(completion, FailingOperation.error(code, message));
            case End.Canceled() -> failing(completion, Operation.canceled());
            case End.Never() -> endless(completion);
        };
    }

    private static Completion failing(Completion completion, ObjectNode error) {
        return () -> {
            completion.fail(error);
            return Optional.of(error);
        };
    }

    private Completion endless(Completion completion) {
        return new Completion() {
            @Override
            public boolean ready() {
                return !areEndless && completion.ready();
            }

            @Override
            public Optional<ObjectNode> complete() {
                return completion.complete();
            }

            @Override
            public void fail(ObjectNode error) {
                completion.fail(error);
            }

            @Override
            public Optional<ObjectNode> result() {
                return completion.result();
            }
        };
    }

    private static final class Remaining {

        private final FailingOperation operation;
        private int skip;
        private int times;

        Remaining(FailingOperation operation) {
            this.operation = operation;
            this.skip = operation.skip();
            this.times = operation.times();
        }

        boolean happens() {
            return skip-- <= 0 && times-- > 0;
        }
    }
}
