package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ApiVersions;

/** Finds out whether a resource is missing, or even its resource group. Reads only. */
public final class MissingResource {

    private final Arm arm;

    public MissingResource(Arm arm) {
        this.arm = arm;
    }

    public CodedFinding finding(String kind, ResourceId id) {
        return hasGroup(id)
                ? inGroup(FindingCode.RESOURCE_MISSING, id)
                        .with(Fact.KIND, kind)
                        .with(Fact.TYPE, id.type().orElse(""))
                        .with(Fact.NAME, id.name())
                        .with(Fact.REGISTRY, id.parent().map(ResourceId::name).orElse("?"))
                : inGroup(FindingCode.RESOURCE_GROUP_MISSING, id);
    }

    /** The cluster may be gone for good. */
    public CodedFinding cluster(String kind, ResourceId id) {
        return hasGroup(id) ? inGroup(FindingCode.CLUSTER_MISSING, id).with(Fact.NAME, id.name()) : finding(kind, id);
    }

    private static CodedFinding inGroup(FindingCode code, ResourceId id) {
        return CodedFinding.error(code)
                .with(Fact.RESOURCE_GROUP, id.resourceGroup().orElse("?"))
                .with(Fact.SUBSCRIPTION, id.subscriptionId().orElse("?"));
    }

    /** A group that may not be read is assumed to exist. */
    private boolean hasGroup(ResourceId id) {
        var group = ResourceId.of("/subscriptions/%s/resourceGroups/%s"
                .formatted(id.subscriptionId().orElse("?"), id.resourceGroup().orElse("?")));
        try {
            return arm.find(group, ApiVersions.RESOURCE_GROUP).isPresent();
        } catch (ArmException _) {
            return true;
        }
    }
}
