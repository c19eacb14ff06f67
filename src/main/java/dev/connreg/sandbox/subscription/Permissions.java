package dev.connreg.sandbox.subscription;

import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What those who ask may do: all but some actions, on every resource. */
public final class Permissions {

    private static final String TYPE = "Microsoft.Authorization/permissions";

    private static final Map<String, String> VERBS =
            Map.of("GET", "read", "PUT", "write", "PATCH", "write", "DELETE", "delete");

    private final List<String> forbidden;

    public Permissions(Collection<String> forbidden) {
        this.forbidden = forbidden.stream().sorted().toList();
    }

    /**
     * The list of permissions, if the request is for one.
     *
     * @throws ArmFailure if it is for something that is not allowed
     */
    public Optional<ArmResponse> answer(ArmRequest request, ResourcePath path) {
        need(request, path);
        return path.type().equalsIgnoreCase(TYPE) && request.method().equals("GET")
                ? Optional.of(all())
                : Optional.empty();
    }

    private ArmResponse all() {
        var body = Json.object();
        var permission = body.putArray("value").addObject();
        permission.set("actions", Json.texts(List.of("*")));
        permission.set("notActions", Json.texts(forbidden));
        permission.putArray("dataActions");
        permission.putArray("notDataActions");
        return ArmResponse.json(200, body);
    }

    private void need(ArmRequest request, ResourcePath path) {
        var verb = VERBS.get(request.method());
        var action =
                verb == null ? path.withoutLast().type() + "/" + path.last() + "/action" : path.type() + "/" + verb;
        if (forbidden.stream().anyMatch(pattern -> matches(pattern, action))) {
            throw ArmFailure.gateway(
                    403,
                    "AuthorizationFailed",
                    "The client does not have authorization to perform action '%s' over scope '%s' or the scope is invalid. If access was recently granted, please refresh your credentials."
                            .formatted(action, path.id()));
        }
    }

    private static boolean matches(String pattern, String action) {
        var regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return action.matches("(?i)" + regex);
    }
}
