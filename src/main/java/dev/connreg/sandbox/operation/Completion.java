package dev.connreg.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What an operation does when it ends. */
public interface Completion {

    /** Does it. Empty when it went well, else the members {@code code} and {@code message} of the error. */
    Optional<ObjectNode> complete();

    /** Is told that it went wrong from outside instead. */
    default void fail(ObjectNode error) {}

    /** What a client gets in the end that follows a {@code Location}. */
    default Optional<ObjectNode> result() {
        return Optional.empty();
    }

    /** Whether it can end at all by now; an offline cluster keeps operations open. */
    default boolean ready() {
        return true;
    }

    /** An effect that cannot go wrong by itself, and what is done instead when it is made to. */
    static Completion of(Runnable effect, Runnable otherwise) {
        return new Completion() {
            @Override
            public Optional<ObjectNode> complete() {
                effect.run();
                return Optional.empty();
            }

            @Override
            public void fail(ObjectNode error) {
                otherwise.run();
            }
        };
    }
}
