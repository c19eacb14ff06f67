package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.problem.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The registration of a subscription with a resource provider. */
record Registration(Arm arm) {

    /** Throws a Failure if it is not registered by then. */
    void await(Action.Register register, Duration timeout, WaitListener waiting) {
        var provider = register.provider();
        Repeatable.send(() -> arm.invoke(provider, "register", register.apiVersion(), Optional.empty()));
        var state = state(arm.awaitState(
                provider,
                register.apiVersion(),
                seen -> ResourceProviders.isRegistered(state(seen)),
                timeout,
                waiting));
        if (!ResourceProviders.isRegistered(state)) {
            throw new Failure(List.of(Diagnosis.unregistered(
                    provider.name(), provider.subscriptionId().orElseThrow(), state)));
        }
    }

    private static String state(JsonNode provider) {
        return provider.path("registrationState").asText();
    }
}
