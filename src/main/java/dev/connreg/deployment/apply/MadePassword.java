package dev.connreg.deployment.apply;

import dev.connreg.arm.Arm;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.Token;
import dev.connreg.resource.TokenPasswords;
import java.time.Instant;
import java.util.Optional;

/** A password as it was made, which the service never shows again. */
record MadePassword(String slot, Optional<Instant> created, Secret value) {

    static MadePassword make(Arm arm, ResourceId token, String apiVersion, String slot, WaitListener waiting) {
        var request = TokenPasswords.request(token, Optional.of(slot), Optional.empty());
        var answer = Repeatable.send(() -> arm.invoke(
                        token.parent().orElseThrow(),
                        TokenPasswords.GENERATE,
                        apiVersion,
                        Optional.of(RequestBody.of(request, new SecretStore()))))
                .await(waiting);
        return new MadePassword(slot, TokenPasswords.created(answer, slot), TokenPasswords.made(answer, slot));
    }

    /** Whether the token, as it was read later, still has it. */
    boolean isStillOf(Token token) {
        return token.passwords().stream()
                .filter(password -> password.slot().equals(slot))
                .anyMatch(now -> created.map(now.created()::equals).orElse(true));
    }
}
