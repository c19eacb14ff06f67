package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "create", description = "Create a token.")
@Example(
        does = "Create a token with a scope map that is there.",
        command = "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap")
@Example(
        does = "Create a token that may pull from a repository.",
        command =
                "connreg acr token create -n mytoken -r myregistry --repository hello-world content/read metadata/read")
@Example(
        does = "Create a token without passwords.",
        command = "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap --no-passwords")
@Example(
        does = "Create a disabled token.",
        command = "connreg acr token create -n mytoken -r myregistry --scope-map myscopemap --status disabled")
final class TokenCreate extends WritingCommand {

    @Mixin
    public TokenTarget target = new TokenTarget();

    @Option(
            names = "--scope-map",
            description = "Name of a scope map that is there, instead of --repository and --gateway.")
    public Optional<String> scopeMap = Optional.empty();

    @Mixin
    public AllowedActionsOptions allowed = new AllowedActionsOptions();

    @Option(names = "--status", defaultValue = "enabled", description = "Whether it can be used.")
    @Argument(choices = {"enabled", "disabled"})
    public String status = "enabled";

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(names = "--no-passwords", arity = "0..1", description = "Make no passwords.")
    public Optional<Boolean> noPasswords = Optional.empty();

    @Option(names = "--expiration", description = "When the passwords end, in UTC, like 2030-12-31T12:59:59Z.")
    public Optional<String> expiration = Optional.empty();

    @Option(names = "--expiration-in-days", description = "In how many days the passwords end.")
    public Optional<Integer> expirationInDays = Optional.empty();

    TokenCreate(Invocations invocations) {
        super(invocations);
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
                    .orElseGet(() -> ownScopeMap(target.name + "-scope-map"));
        }

        private ResourceId ownScopeMap(String name) {
            var actions = AllowedActions.of(allowed.repositories, allowed.gateways);
            var found = maps.find(name);
            if (found.isEmpty()) {
                var properties = Fields.builder()
                        .put("description", "Created by token: " + target.name)
                        .put("actions", Items.ofTexts(actions));
                maps.put(name, properties.build());
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
