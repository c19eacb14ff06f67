package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Change;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import java.util.Optional;

/** Plans what is done to a resource of one type. */
interface NodePlanner {

    /**
     * Decides.
     *
     * @param node the resource as it should be
     * @param id its id
     * @param body its body, resolved
     * @param live the resource as ARM has it
     * @throws Failure if what is there cannot become what should be there
     */
    Change plan(ResourceNode node, ResourceId id, Fields body, Optional<JsonNode> live);
}
