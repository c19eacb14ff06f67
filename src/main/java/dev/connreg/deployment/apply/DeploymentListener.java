package dev.connreg.deployment.apply;

import dev.connreg.deployment.change.Change;
import dev.connreg.problem.CodedFinding;
import java.time.Duration;

/** Is told how a run goes on. */
public interface DeploymentListener {

    /** A change begins. */
    default void started(Change change) {}

    /**
     * A change is waited for.
     *
     * @param what what is waited for, such as {@code Creating}
     */
    void waiting(Change change, String what, Duration soFar);

    /** A change is done. */
    void finished(Change change, Duration took);

    /** A change did not succeed, for the reason that the exception tells which comes next. */
    void failed(Change change, Duration took);

    /** Something was found that does not end the run. */
    void found(CodedFinding finding);
}
