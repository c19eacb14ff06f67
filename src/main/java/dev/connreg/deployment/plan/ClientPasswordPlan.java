package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans the password of a client token, of which no one can tell who has it. */
record ClientPasswordPlan(ClientTokenWish wish, Optional<Token> live, Instant now) {

    private static final String KIND = "client token password";

    Change change() {
        var newest = valid().stream().max(Comparator.comparing(Token.Password::created));
        return newest.isEmpty()
                ? made(live.map(token -> PasswordSlot.spare(token, now)).orElse(PasswordSlot.FIRST))
                : beside(newest.get());
    }

    private List<Token.Password> valid() {
        return live.stream()
                .flatMap(token -> token.passwords().stream())
                .filter(password -> !password.isExpired(now))
                .toList();
    }

    private Change beside(Token.Password newest) {
        var token = live.orElseThrow();
        var unused = PasswordSlot.unused(token, now);
        return switch (wish.newPassword()) {
            case IF_NONE ->
                Change.of(ChangeType.NO_CHANGE, KIND, wish.token())
                        .withNote(CodedFinding.note(FindingCode.CLIENT_PASSWORD_EXISTS)
                                .with(Fact.TIME, shown(newest)));
            case IF_FREE -> made(unused.orElseThrow(() -> noneFree(token)));
            case ALWAYS -> unused.map(this::made).orElseGet(() -> replacing(token));
        };
    }

    private Change made(String slot) {
        return Change.of(
                ChangeType.CREATE,
                KIND,
                wish.token(),
                new Action.MakePassword(wish.token(), Token.TYPE.apiVersion(), slot, ClientTokenPlanner.PASSWORD));
    }

    private Change replacing(Token token) {
        var slot = PasswordSlot.spare(token, now);
        var old = token.passwords().stream()
                .filter(password -> password.slot().equals(slot))
                .findFirst()
                .orElseThrow();
        return made(slot)
                .withNote(CodedFinding.warning(FindingCode.CLIENT_PASSWORD_REPLACED)
                        .with(Fact.PROPERTY, slot)
                        .with(Fact.NAME, wish.name())
                        .with(Fact.TIME, shown(old)));
    }

    private static String shown(Token.Password password) {
        return password.created().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Failure noneFree(Token token) {
        return new Failure(List.of(CodedFinding.error(FindingCode.NO_FREE_CLIENT_PASSWORD)
                .with(Fact.NAME, wish.name())
                .with(Fact.PROPERTY, PasswordSlot.spare(token, now))));
    }
}
