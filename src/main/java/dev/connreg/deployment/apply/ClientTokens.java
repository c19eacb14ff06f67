package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.plan.PasswordSlot;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Token;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Links client tokens with a connected registry, and makes their passwords, which stay in memory. */
final class ClientTokens {

    private static final int MOST_ATTEMPTS = 3;

    private final Arm arm;
    private final SecretStore secrets;
    private final InstantSource clock;

    ClientTokens(Arm arm, SecretStore secrets, InstantSource clock) {
        this.arm = arm;
        this.secrets = secrets;
        this.clock = clock;
    }

    JsonNode change(Action.ChangeClientTokens change, WaitListener waiting) {
        var id = change.connectedRegistry();
        return new ContestedWrite(arm, ConnectedRegistry.KIND, id, change.apiVersion())
                .until(
                        arm.get(id, change.apiVersion()),
                        registry -> wanted(registry, change).equals(tokens(registry)),
                        registry -> ConnectedRegistry.patchOfClientTokens(wanted(registry, change)),
                        waiting);
    }

    private static List<ResourceId> tokens(JsonNode registry) {
        return new ConnectedRegistry(registry).clientTokens().toList();
    }

    private static List<ResourceId> wanted(JsonNode registry, Action.ChangeClientTokens change) {
        var present = tokens(registry);
        return Stream.concat(
                        present.stream().filter(Predicate.not(change.removed()::contains)),
                        change.added().stream().filter(Predicate.not(present::contains)))
                .toList();
    }

    /** Another run that made one at the same time may have replaced it: what is handed out must be valid. */
    void makePassword(Action.MakePassword make, WaitListener waiting) {
        var slot = make.slot();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var made = MadePassword.make(arm, make.token(), make.apiVersion(), slot, waiting);
            var token = new Token(arm.get(make.token(), make.apiVersion()));
            if (made.isStillOf(token)) {
                secrets.put(make.secret(), made::value);
                return;
            }
            slot = PasswordSlot.spare(token, clock.instant());
        }
        throw new Failure(List.of(CodedFinding.error(FindingCode.PASSWORD_REPLACED)
                .with(Fact.KIND, Token.CLIENT_KIND)
                .with(Fact.NAME, make.token().name())));
    }
}
