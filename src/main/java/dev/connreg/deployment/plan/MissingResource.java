package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;

/** Says that something is not there, or that not even its resource group is. Reads only. */
public final class MissingResource {

    private static final String RESOURCES_API = "2021-04-01";

    private final Arm arm;

    public MissingResource(Arm arm) {
        this.arm = arm;
    }

    /**
     * What is missing, and where to look for it.
     *
     * @param kind what it is, such as {@code registry}
     */
    public CodedFinding finding(String kind, ResourceId id) {
        var group = id.resourceGroup().orElse("?");
        var subscription = id.subscriptionId().orElse("?");
        var code = hasGroup(subscription, group) ? FindingCode.RESOURCE_MISSING : FindingCode.RESOURCE_GROUP_MISSING;
        return CodedFinding.error(code)
                .with(Fact.KIND, kind)
                .with(Fact.TYPE, id.type().orElse(""))
                .with(Fact.NAME, id.name())
                .with(Fact.REGISTRY, registry(id))
                .with(Fact.RESOURCE_GROUP, group)
                .with(Fact.SUBSCRIPTION, subscription);
    }

    private static String registry(ResourceId id) {
        return id.parent().map(ResourceId::name).orElse("?");
    }

    /** Who may not read a group is taken to know that it is there. */
    private boolean hasGroup(String subscription, String group) {
        var id = ResourceId.of("/subscriptions/%s/resourceGroups/%s".formatted(subscription, group));
        try {
            return arm.find(id, RESOURCES_API).isPresent();
        } catch (ArmException _) {
            return true;
        }
    }
}
