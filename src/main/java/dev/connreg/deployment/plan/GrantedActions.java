package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.Permissions;
import java.util.Optional;

/**
 * What the roles of the signed-in identity allow on a resource, as far as ARM tells: it lists neither deny assignments,
 * locks nor policies, so that nothing is lacking does not mean that nothing will be refused.
 *
 * @param unknown why it is not known, if so
 */
record GrantedActions(Permissions permissions, Optional<String> unknown) {

    static GrantedActions read(Arm arm, ResourceId resource) {
        try {
            var listed = new Permissions(arm.permissions(resource, ApiVersions.PERMISSIONS));
            // It has been read, so there are rights that the list does not have.
            return listed.allow(resource.type().orElseThrow() + "/read")
                    ? new GrantedActions(listed, Optional.empty())
                    : unknown("the list lacks even the right to read it");
        } catch (ArmException e) {
            return unknown("HTTP %d %s".formatted(e.status(), e.code()).strip());
        } catch (UnexpectedAnswerException _) {
            return unknown("the answer is not a list");
        }
    }

    private static GrantedActions unknown(String why) {
        return new GrantedActions(Permissions.NONE, Optional.of(why));
    }

    boolean allow(String action) {
        return permissions.allow(action);
    }

    /** Whether it is known that they do not allow an action. */
    boolean lack(String action) {
        return unknown.isEmpty() && !allow(action);
    }
}
