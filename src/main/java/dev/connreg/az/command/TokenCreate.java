package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ScopeMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

final class TokenCreate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("create", "Create a token.")
            .example(
                    "Create a token with a scope map that is there.",
                    "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap")
            .example(
                    "Create a token that may pull from a repository.",
                    "connreg acr token create -n mytoken -r myregistry --repository hello-world content/read metadata/read")
            .example(
                    "Create a token without passwords.",
                    "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap --no-passwords")
            .example(
                    "Create a disabled token.",
                    "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap --status disabled");

    public TokenTarget target = new TokenTarget();

    public Optional<String> scopeMap = Optional.empty();

    public AllowedActionsOptions allowed = new AllowedActionsOptions();

    public String status = "enabled";

    public ResourceGroupOption group = new ResourceGroupOption();

    public Optional<Boolean> noPasswords = Optional.empty();

    public Optional<String> expiration = Optional.empty();

    public Optional<Integer> expirationInDays = Optional.empty();

    TokenCreate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.optionalText(value -> scopeMap = value, "--scope-map")
                .says("Name of a scope map that is there, instead of --repository and --gateway.");
        options.include(allowed);
        options.text(value -> status = value, "--status")
                .defaultsTo("enabled")
                .choices("enabled", "disabled")
                .says("Whether it can be used.");
        options.include(group);
        options.threeState(value -> noPasswords = value, "--no-passwords").says("Make no passwords.");
        options.optionalText(value -> expiration = value, "--expiration")
                .says("When the passwords end, in UTC, like 2030-12-31T12:59:59Z.");
        options.optionalNumber(value -> expirationInDays = value, "--expiration-in-days")
                .says("In how many days the passwords end.");
    }

    @Override
    int run(Invocation invocation) {
        return invocation.print(
                new Run(invocation, RegistryFinder.of(invocation, target.registry, group)).run(), ResultTable.TOKEN);
    }

    private final class Run {
        private final Invocation invocation;
        private final RegistryFinder registry;
        private final RegistryChild tokens;
        private final RegistryChild maps;

        Run(Invocation invocation, RegistryFinder registry) {
            this.invocation = invocation;
            this.registry = registry;
            this.tokens = RegistryChild.token(invocation, registry);
            this.maps = RegistryChild.scopeMap(invocation, registry);
        }

        /** The token with its new passwords, in az's form. */
        JsonNode run() {
            var expiry = checkedExpiry();
            var name = target.name;
            var token = ResultShape.TOKEN.of(created(name, scopeMap()));
            if (noPasswords.orElse(false)) {
                return token;
            }
            var passwords = new GeneratedPasswords(invocation, registry);
            var made = passwords.make(tokens.id(name), Optional.empty(), expiry);
            passwords.warnToStore(name);
            return ((ObjectNode) token).set("credentials", made);
        }

        private Optional<String> checkedExpiry() {
            var ruled = !allowed.isEmpty();
            if (ruled == scopeMap.filter(name -> !name.isEmpty()).isPresent()) {
                throw new Failure("usage error: can't use --scope-map and --repository | --gateway");
            }
            if (noPasswords.orElse(false) && (expiration.isPresent() || expirationInDays.isPresent())) {
                throw new Failure("usage error: --no-passwords and expiration arguments are mutually exclusive.");
            }
            return PasswordExpiry.of(
                    expiration, expirationInDays, invocation.environment().clock());
        }

        private ResourceId scopeMap() {
            return scopeMap.filter(name -> !name.isEmpty())
                    .map(maps::id)
                    .orElseGet(() -> ownScopeMap(ScopeMap.nameForToken(target.name)));
        }

        private ResourceId ownScopeMap(String name) {
            var actions = AllowedActions.of(allowed.repositories, allowed.gateways);
            var found = maps.find(name);
            if (found.isEmpty()) {
                maps.put(name, ScopeMap.propertiesForToken(target.name, actions).build());
            } else if (!actions(found.get()).equals(Set.copyOf(actions))) {
                throw new Failure(
                        ("The default scope map was already configured with different repository permissions.%n"
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
                    .put("status", status)
                    .build();
            return tokens.find(name).isPresent() ? tokens.patch(name, properties) : tokens.put(name, properties);
        }
    }
}
