package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.az.result.ResultShape;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.TokenPasswords;
import java.util.List;
import java.util.Optional;

final class GeneratedPasswords {

    private final Invocation invocation;
    private final RegistryFinder registry;

    GeneratedPasswords(Invocation invocation, RegistryFinder registry) {
        this.invocation = invocation;
        this.registry = registry;
    }

    /**
     * Makes them.
     *
     * @param password which of the two; both if it is not said
     * @param expiry when they end, if ever
     * @throws dev.connreg.problem.Failure if the answer does not have them
     * @return the user's name and the passwords, in az's form
     */
    JsonNode make(ResourceId token, Optional<String> password, Optional<String> expiry) {
        var make = new Action.Invoke(
                registry.id(),
                TokenPasswords.GENERATE,
                AzApiVersions.CONTAINER_REGISTRY,
                Optional.of(TokenPasswords.request(token, password, expiry)));
        var outcome = invocation.apply(Change.of(ChangeType.DEPLOY, "password", registry.id(), make));
        var answer = outcome.of(registry.id());
        password.map(List::of).orElse(TokenPasswords.SLOTS).forEach(slot -> TokenPasswords.made(answer, slot));
        return ResultShape.CREDENTIALS.of(answer);
    }

    /** Says how they are used. The password itself is in the result only, not here, where logs are made of. */
    void warnToStore(String token) {
        invocation
                .console()
                .warning(("Please store your generated credentials safely. Meanwhile you can use it through "
                                + "\"docker login %s -u %s --password-stdin\".")
                        .formatted(loginServer(), token));
    }

    /** The passwords are made and can't be read again: whatever happens here must not keep them from being shown. */
    private String loginServer() {
        try {
            return registry.read().at("/properties/loginServer").asText(registry.name());
        } catch (ArmException e) {
            invocation.console().debug("The registry can't be read: " + e.getMessage());
            return registry.name();
        }
    }
}
