package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.site.GrantedScopeMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What those above a connected registry are given on its behalf, the parent first.
 *
 * @param actions what it synchronizes by itself
 * @param isFirst whether it is not there yet
 */
record AncestorGrant(SyncRights rights, ResourceId parent, List<String> actions, String apiVersion, boolean isFirst) {

    List<Change> changes() {
        return line().stream()
                .map(ancestor -> AncestorRights.grant(rights, ancestor, wanted(ancestor), apiVersion, isFirst))
                .toList();
    }

    /** Throws a Failure if one of them may not be read: nothing could be added to it without taking away what it has. */
    List<GrantedScopeMap> scopeMaps() {
        Failure.throwIfAny(line().stream()
                .filter(rights::isUnreadable)
                .map(ancestor ->
                        CodedFinding.error(FindingCode.RIGHTS_UNREADABLE).with(Fact.NAME, ancestor.name()))
                .toList());
        return line().stream()
                .map(ancestor -> new GrantedScopeMap(AncestorRights.scopeMap(rights, ancestor), wanted(ancestor)))
                .toList();
    }

    private List<ConnectedRegistry> line() {
        return rights.tree().lineFrom(parent);
    }

    /** With what another writer has lost of what those below need, once it is one of them. */
    private List<String> wanted(ConnectedRegistry ancestor) {
        return isFirst
                ? actions
                : Stream.concat(actions.stream(), rights.lost(ancestor).stream())
                        .distinct()
                        .toList();
    }
}
