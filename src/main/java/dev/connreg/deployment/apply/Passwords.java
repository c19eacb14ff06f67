package dev.connreg.deployment.apply;

import dev.connreg.arm.Arm;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.credential.connectionstring.ConnectionLogin;
import dev.connreg.credential.connectionstring.ConnectionString;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.live.ParentAddress;
import dev.connreg.deployment.plan.PasswordSlot;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Token;
import dev.connreg.resource.TokenPasswords;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes passwords of sync tokens and, from them, connection strings; both stay in memory. */
final class Passwords {

    private static final int MOST_ATTEMPTS = 3;

    private final Arm arm;
    private final SecretStore secrets;
    private final InstantSource clock;
    private Optional<MadePassword> made = Optional.empty();
    private Optional<Sending> sending = Optional.empty();
    private boolean isSentAgain;

    Passwords(Arm arm, SecretStore secrets, InstantSource clock) {
        this.arm = arm;
        this.secrets = secrets;
        this.clock = clock;
    }

    void make(Action.MakeConnectionString make, WaitListener waiting) {
        // Read before the password is made: a mistake found here costs nobody a password.
        var registry = new ConnectedRegistry(arm.get(make.connectedRegistry(), make.apiVersion()));
        var address = ParentAddress.of(arm, registry, make.apiVersion())
                .orElseThrow(() -> new Failure(List.of(
                        CodedFinding.error(FindingCode.PARENT_ADDRESS_UNKNOWN).with(Fact.NAME, registry.name()))));
        var fresh = MadePassword.make(arm, make.token(), make.apiVersion(), make.slot(), waiting);
        made = Optional.of(fresh);
        var login = new ConnectionLogin.SyncToken(make.token().name(), fresh.value());
        // The name as it was created, which is what the service knows.
        var string = new ConnectionString(make.connectedRegistry().name(), login, address.host(), address.protocol());
        secrets.put(make.secret(), string::render);
    }

    /** If the password is no longer the token's, makes the other one and sends that. */
    void keep(Action.MakeConnectionString first, Runnable send) {
        sending = Optional.of(new Sending(first, send));
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var token = token(first);
            if (isKept(token)) {
                return;
            }
            makeOther(first, token);
            send.run();
        }
        throw replaced(first);
    }

    /** Another run may have sent a password that is dead by now. Tells whether anything was sent again. */
    boolean sendAgain() {
        if (sending.isEmpty()) {
            return false;
        }
        var sent = sending.get();
        var token = token(sent.first());
        if (!isKept(token)) {
            keep(sent.first(), sent.send());
            return true;
        }
        if (!token.isEnabled() || isSentAgain) {
            return false;
        }
        isSentAgain = true;
        sent.send().run();
        return true;
    }

    /** Whoever made a newer one may have sent it: then the other is not old. */
    void deleteOld(Action.MakeConnectionString make, WaitListener waiting) {
        var token = token(make);
        if (!isKept(token) || !isNewest(token)) {
            throw replaced(make);
        }
        if (token.passwords().size() > 1) {
            var body = RequestBody.of(TokenPasswords.only(slot()), secrets);
            arm.patch(make.token(), make.apiVersion(), body).await(waiting);
        }
    }

    private boolean isNewest(Token token) {
        return token.passwords().stream()
                .max(Comparator.comparing(Token.Password::created))
                .filter(newest -> newest.slot().equals(slot()))
                .isPresent();
    }

    private String slot() {
        return made.map(MadePassword::slot).orElse("");
    }

    private static Failure replaced(Action.MakeConnectionString made) {
        return new Failure(List.of(CodedFinding.error(FindingCode.PASSWORD_REPLACED)
                .with(Fact.KIND, Token.SYNC_KIND)
                .with(Fact.NAME, made.token().name())));
    }

    private Token token(Action.MakeConnectionString made) {
        return new Token(arm.get(made.token(), made.apiVersion()));
    }

    private void makeOther(Action.MakeConnectionString first, Token token) {
        make(
                new Action.MakeConnectionString(
                        first.connectedRegistry(),
                        first.token(),
                        first.apiVersion(),
                        PasswordSlot.spare(token, clock.instant()),
                        first.secret()),
                WaitListener.UNHEARD);
    }

    private boolean isKept(Token token) {
        return made.filter(password -> password.isStillOf(token)).isPresent();
    }

    /** What is sent whenever another password is made. */
    private record Sending(Action.MakeConnectionString first, Runnable send) {}
}
