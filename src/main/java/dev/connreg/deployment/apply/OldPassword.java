package dev.connreg.deployment.apply;

import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Action;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.TokenPasswords;
import java.time.Duration;
import java.util.List;

/** The password that a site had before: deleted only if the site was heard of after it got another. */
final class OldPassword {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Arm arm;
    private final Passwords passwords;

    OldPassword(Arm arm, Passwords passwords) {
        this.arm = arm;
        this.passwords = passwords;
    }

    void delete(Action.DeleteOldPassword action, WaitListener waiting) {
        var made = action.made();
        var last = new ConnectedRegistry(arm.awaitState(
                made.connectedRegistry(),
                made.apiVersion(),
                registry -> isHeardSince(new ConnectedRegistry(registry), action),
                LONGEST,
                waiting));
        if (!isHeardSince(last, action)) {
            throw new Failure(List.of(stays(made)));
        }
        passwords.deleteOld(made, waiting);
    }

    /** That it is said to be Online may be older than what was sent. */
    private boolean isHeardSince(ConnectedRegistry registry, Action.DeleteOldPassword action) {
        var extension = new Extension(arm.get(action.sent().id(), action.sent().apiVersion()));
        return registry.isUp()
                && registry.lastActivity()
                        .filter(last -> !extension.isChangedAfter(last))
                        .isPresent();
    }

    private static CodedFinding stays(Action.MakeConnectionString made) {
        return CodedFinding.error(FindingCode.OLD_PASSWORD_STAYS)
                .with(Fact.NAME, made.connectedRegistry().name())
                .with(Fact.TOKEN, made.token().name())
                .with(Fact.REGISTRY, made.token().parent().orElseThrow().name())
                .with(Fact.PROPERTY, TokenPasswords.other(made.slot()));
    }
}
