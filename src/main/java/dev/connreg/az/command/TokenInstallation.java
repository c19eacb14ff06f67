package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.az.result.ResultShape;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One run of acr token create. */
final class TokenInstallation {

    private final Invocation invocation;
    private final RegistryFinder registry;
    private final TokenCreate options;
    private final RegistryChild tokens;
    private final RegistryChild maps;

    TokenInstallation(Invocation invocation, RegistryFinder registry, TokenCreate options) {
        this.invocation = invocation;
        this.registry = registry;
        this.options = options;
        this.tokens = RegistryChild.token(invocation, registry);
        this.maps = RegistryChild.scopeMap(invocation, registry);
    }

    /** The token with its new passwords, in az's form. */
    JsonNode run() {
        var expiry = checkedExpiry();
        var name = options.target.name;
        var token = ResultShape.TOKEN.of(created(name, scopeMap()));
        if (options.noPasswords.orElse(false)) {
            return token;
        }
        var passwords = new GeneratedPasswords(invocation, registry);
        var made = passwords.make(tokens.id(name), Optional.empty(), expiry);
        passwords.warnToStore(name);
        return ((ObjectNode) token).set("credentials", made);
    }

    private Optional<String> checkedExpiry() {
        var ruled = !options.repositories.isEmpty() || !options.gateways.isEmpty();
        if (ruled == options.scopeMap.filter(name -> !name.isEmpty()).isPresent()) {
            throw new Failure("usage error: can't use --scope-map and --repository | --gateway");
        }
        if (options.noPasswords.orElse(false)
                && (options.expiration.isPresent() || options.expirationInDays.isPresent())) {
            throw new Failure("usage error: --no-passwords and expiration arguments are mutually exclusive.");
        }
        return PasswordExpiry.of(
                options.expiration,
                options.expirationInDays,
                invocation.environment().clock());
    }

    private ResourceId scopeMap() {
        return options.scopeMap
                .filter(name -> !name.isEmpty())
                .map(maps::id)
                .orElseGet(() -> ownScopeMap(options.target.name + "-scope-map"));
    }

    private ResourceId ownScopeMap(String name) {
        var actions = AllowedActions.of(options.repositories, options.gateways);
        var found = maps.find(name);
        if (found.isEmpty()) {
            var properties = Fields.builder()
                    .put("description", "Created by token: " + options.target.name)
                    .put("actions", Items.ofTexts(actions));
            maps.put(name, properties.build());
        } else if (!actions(found.get()).equals(Set.copyOf(actions))) {
            throw new Failure(("The default scope map was already configured with different repository permissions.%n"
                            + "Please use \"az acr scope-map update -r %s -n %s --add <REPO> --remove <REPO>\" to update.")
                    .formatted(registry.name(), name));
        }
        return maps.id(name);
    }

    private static Set<String> actions(JsonNode scopeMap) {
        return StreamSupport.stream(scopeMap.at("/properties/actions").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** A token that is there is changed and not sent anew, as that would take its passwords away. */
    private JsonNode created(String name, ResourceId scopeMap) {
        var properties = Fields.builder()
                .put("scopeMapId", scopeMap.toString())
                .put("status", options.status)
                .build();
        return tokens.find(name).isPresent() ? tokens.patch(name, properties) : tokens.put(name, properties);
    }
}
