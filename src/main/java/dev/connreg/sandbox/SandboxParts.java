package dev.connreg.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.gateway.Gateway;
import dev.connreg.sandbox.kubernetes.ClusterAgent;
import dev.connreg.sandbox.kubernetes.KubernetesProviders;
import dev.connreg.sandbox.operation.Operations;
import dev.connreg.sandbox.registry.ContainerRegistryProvider;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.signin.AccessTokens;
import dev.connreg.sandbox.signin.ServicePrincipal;
import dev.connreg.sandbox.signin.SignIn;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.store.ResourceStore;
import dev.connreg.sandbox.store.Timestamps;
import dev.connreg.sandbox.subscription.Permissions;
import dev.connreg.sandbox.subscription.Providers;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.ArrayList;
import java.util.List;

record SandboxParts(
        World world,
        List<ResourceRules> rules,
        ClusterAgent agent,
        Gateway gateway,
        AccessTokens tokens,
        ServicePrincipal principal) {

    static SandboxParts of(SandboxOptions options) {
        var times = new Timestamps(options.clock());
        var operations = new Operations(options.pace(), times, options.failures());
        var world = new World(new ResourceStore(), operations, times);
        options.seed().plant(world);
        var agent = new ClusterAgent(world, options.clusters());
        var rules = rules(world, agent, options);
        var tokens = new AccessTokens(options.clock(), options.tokenLifetime());
        var principal = new ServicePrincipal();
        var providers = new Providers(
                rules, options.seed().unregistered(), options.pace().polls());
        var permissions = new Permissions(options.seed().forbidden());
        var parts = new Gateway.Parts(
                world, rules, providers, permissions, options.seed().subscriptions(), options.clock());
        var gateway = new Gateway(parts, options.gateway(), options.faults(), new SignIn(tokens, principal), tokens);
        return new SandboxParts(world, rules, agent, gateway, tokens, principal);
    }

    ObjectNode shown(Resource resource) {
        var type = ResourcePath.of(resource.id()).type();
        return rules.stream()
                .filter(r -> r.type().equalsIgnoreCase(type))
                .findFirst()
                .map(r -> r.shown(resource, r.apiVersions().getFirst()))
                .orElseGet(() -> resource.body().deepCopy());
    }

    private static List<ResourceRules> rules(World world, ClusterAgent agent, SandboxOptions options) {
        var rules = new ArrayList<>(KubernetesProviders.rules(world, options.clusters()));
        rules.addAll(ContainerRegistryProvider.rules(world, agent, options.passwords()));
        return List.copyOf(rules);
    }
}
