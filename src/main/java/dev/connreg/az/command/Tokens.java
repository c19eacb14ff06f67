package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value.Fields;
import java.util.Optional;

/** Tokens, as az acr token has them. */
final class Tokens implements TokenOperations {

    private static final int OK = 0;

    private final Invocations invocations;

    Tokens(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(TokenCreate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = registry(invocation, options.target.registry, options.group);
        return invocation.print(new TokenInstallation(invocation, registry, options).run(), ResultTable.TOKEN);
    }

    @Override
    public int update(TokenUpdate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = registry(invocation, options.target.registry, options.group);
        var tokens = RegistryChild.token(invocation, registry);
        var properties = Fields.builder().put("status", options.status);
        options.scopeMap
                .filter(name -> !name.isEmpty())
                .map(RegistryChild.scopeMap(invocation, registry)::id)
                .ifPresent(id -> properties.put("scopeMapId", id.toString()));
        var changes = properties.build();
        var name = options.target.name;
        return print(invocation, changes.values().isEmpty() ? tokens.get(name) : tokens.patch(name, changes));
    }

    @Override
    public int delete(TokenDelete options) {
        var invocation = invocations.of(options.global, options.policy);
        var tokens = tokens(invocation, options.target.registry, options.group);
        invocation.confirm(
                "Deleting the token '%s' will invalidate access to anyone using its credentials. Proceed?"
                        .formatted(options.target.name),
                options.yes);
        tokens.delete(options.target.name);
        return OK;
    }

    @Override
    public int show(TokenShow options) {
        var invocation = invocations.of(options.global);
        return print(
                invocation,
                tokens(invocation, options.target.registry, options.group).get(options.target.name));
    }

    @Override
    public int list(TokenList options) {
        var invocation = invocations.of(options.global);
        return print(
                invocation,
                tokens(invocation, options.registry.registry, options.group).list());
    }

    @Override
    public int generateCredential(TokenCredentialGenerate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = registry(invocation, options.target.registry, options.group);
        var expiry = PasswordExpiry.of(
                options.expiration,
                options.expirationInDays,
                invocation.environment().clock());
        var token = RegistryChild.token(invocation, registry).id(options.target.name);
        var made = new GeneratedPasswords(invocation, registry).make(token, one(options), expiry);
        return invocation.print(made, ResultTable.CREDENTIALS);
    }

    /** Neither and both mean both, for which ARM wants no name. */
    private static Optional<String> one(TokenCredentialGenerate options) {
        return options.password1 == options.password2
                ? Optional.empty()
                : Optional.of(options.password1 ? "password1" : "password2");
    }

    @Override
    public int deleteCredential(TokenCredentialDelete options) {
        var invocation = invocations.of(options.global, options.policy);
        var tokens = tokens(invocation, options.target.registry, options.group);
        return print(invocation, new TokenPasswordRemoval(tokens, options).apply());
    }

    private static RegistryChild tokens(Invocation invocation, String registry, ResourceGroupOption group) {
        return RegistryChild.token(invocation, registry(invocation, registry, group));
    }

    private static RegistryFinder registry(Invocation invocation, String registry, ResourceGroupOption group) {
        return RegistryFinder.of(invocation, registry, group.resourceGroup);
    }

    private static int print(Invocation invocation, JsonNode found) {
        return invocation.print(ResultShape.TOKEN.of(found), ResultTable.TOKEN);
    }
}
