package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Members;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Kinds;
import java.util.List;
import java.util.Optional;

/** Plans the sync token, which is never sent again once it is there: that would wipe its passwords. */
final class TokenPlanner implements NodePlanner {

    @Override
    public Change plan(ResourceNode node, ResourceId id, Fields body, Optional<JsonNode> live) {
        if (live.isEmpty()) {
            return Change.of(
                    ChangeType.CREATE,
                    Kinds.of(node),
                    id,
                    new Action.Put(id, node.type().apiVersion(), body));
        }
        requireOurs(id, body, live.get());
        var change = Change.of(ChangeType.NO_CHANGE, Kinds.of(node), id);
        return live.get().at("/properties/status").asText("enabled").equalsIgnoreCase("enabled")
                ? change
                : change.withNote("is disabled, so the connected registry cannot log in; to enable it, run: "
                        + "connreg acr token update -n %s -r %s --status enabled"
                                .formatted(
                                        id.name(),
                                        id.parent().map(ResourceId::name).orElse("?")));
    }

    private static void requireOurs(ResourceId id, Fields body, JsonNode live) {
        var wanted =
                Members.text(Members.object(body, "properties"), "scopeMapId").orElseThrow();
        var found = live.at("/properties/scopeMapId").asText();
        if (!found.equalsIgnoreCase(wanted)) {
            Failure.throwIfAny(List.of(CodedFinding.error(FindingCode.FOREIGN_TOKEN)
                    .with(Fact.NAME, id.name())
                    .with(Fact.FOUND, found.substring(found.lastIndexOf('/') + 1))
                    .with(Fact.WANTED, ResourceId.of(wanted).name())));
        }
    }
}
