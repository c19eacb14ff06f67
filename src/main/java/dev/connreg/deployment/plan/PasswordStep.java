package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.graph.Operation;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the password of the sync token, and the connection string that is made of it. */
record PasswordStep(LiveSite site, Optional<ProtectedSettings> protectedSettings, Instant now) {

    Change plan(Operation.MakeConnectionString make) {
        var token = site.graph().resource(make.token());
        var action = new Action.MakeConnectionString(
                site.live().id(site.graph().resource(make.connectedRegistry())),
                site.live().id(token),
                token.type().apiVersion(),
                slot(token),
                make.secret());
        var change = Change.of(ChangeType.CREATE, "sync token password", action.token(), action);
        return mayBreak() ? change.withNote(breaking(action)) : change;
    }

    /** After it was sent, the password must still be the token's: another run may be at work too. */
    static Change checked(Change change, Action.MakeConnectionString made) {
        var actions = new ArrayList<Action>();
        for (var action : change.actions()) {
            actions.add(action);
            if (action.secrets().contains(made.secret())) {
                actions.add(new Action.KeepPassword(made, action));
            }
        }
        return change.withActions(actions);
    }

    private String slot(ResourceNode node) {
        var token = site.token();
        if (token.isEmpty()) {
            return PasswordSlot.FIRST;
        }
        if (node.isExisting()) {
            return PasswordSlot.unused(token.get(), now).orElseThrow(() -> noFreePassword(node));
        }
        return site.extension()
                .map(extension -> PasswordSlot.spare(token.get(), now, extension))
                .orElseGet(() -> PasswordSlot.spare(token.get(), now));
    }

    private Failure noFreePassword(ResourceNode node) {
        var findings = new ArrayList<>(site.registry().map(Diagnosis::reported).orElse(List.of()));
        findings.add(CodedFinding.error(FindingCode.NO_FREE_PASSWORD)
                .with(Fact.NAME, site.live().id(node).name())
                .with(Fact.REGISTRY, site.live().id(node).parent().orElseThrow().name()));
        return new Failure(findings);
    }

    private boolean mayBreak() {
        return site.registry().filter(ConnectedRegistry::isUp).isPresent()
                && site.token()
                        .filter(found -> PasswordSlot.unused(found, now).isEmpty())
                        .isPresent()
                && protectedSettings
                        .filter(ProtectedSettings::isPasswordAmbiguous)
                        .isPresent();
    }

    private static Finding breaking(Action.MakeConnectionString make) {
        return CodedFinding.note(FindingCode.PASSWORD_MAY_BE_IN_USE)
                .with(Fact.PROPERTY, make.slot())
                .with(Fact.NAME, make.token().name());
    }
}
