package dev.connreg.sandbox.registry;

import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.Completion;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The action that makes passwords of a token, and the only answer that holds their values. */
final class GenerateCredentials {

    private static final BodyRules BODY =
            new BodyRules().required(TEXT, "tokenId").optional(TEXT, "name", "expiry");

    private final RegistryService service;
    private final PasswordAnswer answer;

    GenerateCredentials(RegistryService service, PasswordAnswer answer) {
        this.service = service;
        this.answer = answer;
    }

    ArmResponse run(ResourceCall call, Resource registry) {
        var sent = BODY.whole(call.request().json());
        var token = token(registry, sent.path("tokenId").asText());
        if (!service.world().operations().always()) {
            return ArmResponse.json(200, generate(token, sent));
        }
        var folder = RegistryService.results(call, service.region(call));
        var end = new Generation(() -> generate(token, sent));
        return ArmResponse.empty(202)
                .with(service.beginResult(call, token, folder, "generateCredentials-", "Running", end));
    }

    private ObjectNode generate(Resource token, ObjectNode sent) {
        var body = Json.object().put("username", token.name());
        var shown = new TreeMap<String, ObjectNode>();
        for (var slot : Json.text(sent, "name").map(GenerateCredentials::slot).orElse(Passwords.SLOTS)) {
            var time = service.world().times().offset();
            shown.put(slot, Passwords.generate(token, slot, time, Json.text(sent, "expiry")));
        }
        if (answer == PasswordAnswer.ALL) {
            Passwords.known(token)
                    .forEach(known -> shown.putIfAbsent(known.path("name").asText(), known));
        }
        body.putArray("passwords").addAll(shown.values());
        return body;
    }

    private static final class Generation implements Completion {

        private final Supplier<ObjectNode> work;
        private Optional<ObjectNode> made = Optional.empty();

        Generation(Supplier<ObjectNode> work) {
            this.work = work;
        }

        @Override
        public Optional<ObjectNode> complete() {
            made = Optional.of(work.get());
            return Optional.empty();
        }

        @Override
        public Optional<ObjectNode> result() {
            return made;
        }
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
