package dev.connreg.deployment.apply;

import dev.connreg.deployment.change.Change;
import dev.connreg.problem.CodedFinding;
import java.time.Duration;

/** Is told how a run goes on. */
public interface DeploymentListener {

    /** Hears nothing. */
    DeploymentListener UNHEARD = new DeploymentListener() {
        @Override
        public void waiting(Change change, String what, Duration soFar) {}

        @Override
        public void finished(Change change, Duration took) {}

        @Override
        public void failed(Change change, Duration took) {}

        @Override
        public void found(CodedFinding finding) {}
    };

    default void started(Change change) {}

    /** What it waits for is, for example, {@code Creating}. */
    void waiting(Change change, String what, Duration soFar);

    void finished(Change change, Duration took);

    /** The exception that follows tells why. */
    void failed(Change change, Duration took);

    /** Something was found that does not end the run. */
    void found(CodedFinding finding);
}
