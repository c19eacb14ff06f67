package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ProvisioningState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends again what is as it should be but whose last operation failed, as it may not be in force. */
final class FailedResource {

    private FailedResource() {}

    /** The body is what an update sends. */
    static Change resent(Change change, Optional<JsonNode> live, String apiVersion, Fields body) {
        if (change.isDone() || live.filter(ProvisioningState::hasFailed).isEmpty()) {
            return change;
        }
        var notes = new ArrayList<>(change.notes());
        notes.add(CodedFinding.note(FindingCode.RESENT_AS_FAILED));
        return new Change(
                ChangeType.DEPLOY,
                change.kind(),
                change.id(),
                List.of(),
                notes,
                List.of(new Action.Patch(change.id(), apiVersion, body)));
    }
}
