package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** ARM keeps lists without ETag, and an update replaces them; a writer can lose what another wrote, so it reads again. */
record ContestedWrite(Arm arm, String kind, ResourceId id, String apiVersion) {

    private static final int MOST_ATTEMPTS = 12;

    /**
     * Writes until what is read is as wanted.
     *
     * @param first the resource as it was read
     * @return the resource as it was read last
     */
    JsonNode until(JsonNode first, Predicate<JsonNode> done, Function<JsonNode, Fields> patch, WaitListener waiting) {
        var present = first;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (done.test(present)) {
                return present;
            }
            send(patch.apply(present), waiting);
            present = arm.get(id, apiVersion);
        }
        throw new Failure(List.of(CodedFinding.error(FindingCode.LIST_CONTESTED)
                .with(Fact.KIND, kind)
                .with(Fact.NAME, id.name())));
    }

    /** Waits for another writer's operation: what it wrote must be read before this one writes. */
    private void send(Fields patch, WaitListener waiting) {
        try {
            arm.patchUnlessBusy(id, apiVersion, RequestBody.of(patch, new SecretStore()))
                    .await(waiting);
        } catch (ArmException refused) {
            if (!refused.isBusy()) {
                throw refused;
            }
            arm.awaitSettled(id, apiVersion, waiting);
        }
    }
}
