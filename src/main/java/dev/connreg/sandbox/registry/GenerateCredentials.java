package dev.connreg.sandbox.registry;

import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;

import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;

/** The action that makes passwords of a token, and the only answer that holds their values. */
final class GenerateCredentials {

    private static final BodyRules BODY = new BodyRules()
            .required(TEXT, "tokenId")
            .optional(TEXT, "name", "expiry");

    private final RegistryService service;

    GenerateCredentials(RegistryService service) {
        this.service = service;
    }

    ArmResponse run(ResourceCall call, Resource registry) {
        var sent = BODY.whole(call.request().json());
        var token = token(registry, sent.path("tokenId").asText());
        var body = Json.object().put("username", token.name());
        var passwords = body.putArray("passwords");
        for (var slot : Json.text(sent, "name").map(GenerateCredentials::slot).orElse(Passwords.SLOTS)) {
            var time = service.world().times().offset();
            passwords.add(Passwords.generate(token, slot, time, Json.text(sent, "expiry")));
        }
        return ArmResponse.json(200, body);
    }

    private Resource token(Resource registry, String id) {
        return service.world()
                .store()
                .find(id)
                .filter(t -> t.key().startsWith(registry.key() + "/"))
                .filter(t -> ResourcePath.of(t.id()).type().equalsIgnoreCase(Tokens.TYPE))
                .orElseThrow(() -> RegistryService.refused(
                        404, "TokenNotFound", "The token '%s' could not be found.".formatted(id)));
    }

    private static List<String> slot(String name) {
        if (!Passwords.SLOTS.contains(name)) {
            throw RegistryService.refused(
                    400, "InvalidPasswordName", "The password name '%s' is not valid.".formatted(name));
        }
        return List.of(name);
    }
}
