package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.waiting.WaitListener;
import java.time.Duration;

/** A write that ARM has accepted. It goes on whether it is waited for or not. */
public interface ArmOperation {

    /** What ARM answered when it accepted the write; for a resource, the resource as it was by then. */
    JsonNode accepted();

    /** For an hour at most. */
    default JsonNode await(WaitListener waiting) {
        return await(Duration.ofHours(1), waiting);
    }

    /**
     * The resource at the end, or what an action answered; a missing node where there is nothing, as after a deletion.
     * Throws {@link dev.connreg.arm.answer.OperationFailedException} if the operation fails or is canceled.
     */
    JsonNode await(Duration timeout, WaitListener waiting);
}
