package dev.connreg.az.command;

import dev.connreg.arm.answer.ArmException;
import dev.connreg.az.result.ResultShape;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;

/** One run of k8s-extension create. */
final class ExtensionInstallation {

    private static final int OK = 0;
    private static final String PROVIDER = "Microsoft.KubernetesConfiguration";

    private final Invocation invocation;
    private final ExtensionCreate options;

    ExtensionInstallation(Invocation invocation, ExtensionCreate options) {
        this.invocation = invocation;
        this.options = options;
    }

    int run() {
        var address = ExtensionAddress.of(invocation, options.target, options.provider);
        var body = body(address.type());
        var id = address.extension(options.target.name);
        warnIfNotRegistered();
        if (address.type().isArcEnabled()) {
            invocation.arm().get(address.cluster(), address.type().apiVersion());
        }
        var put = new Action.Put(id, ApiVersions.extension(options.settings), body);
        var outcome =
                invocation.apply(Invocation.pace(options.noWait), Change.of(ChangeType.DEPLOY, "extension", id, put));
        return options.noWait ? OK : invocation.print(ResultShape.EXTENSION.of(outcome.of(id)));
    }

    /** The body, after all that az looks at, in its order. */
    private Fields body(ClusterType type) {
        SettingsSource.requireOneOfEach(options.settings);
        var settings = SettingsSource.read(
                options.settings, invocation.environment().streams().in());
        var scope = ExtensionScope.of(options);
        var plan = MarketplacePlan.of(options);
        requireOneWayOfVersions();
        scope.requireComplete();
        warnOfUnusedNamespace(scope);
        return new ExtensionBody(invocation.secrets()).whole(options, scope, plan, settings, type.isArcEnabled());
    }

    private void requireOneWayOfVersions() {
        if (options.settings.version.isEmpty()) {
            return;
        }
        if (options.settings.autoUpgradeMinorVersion.orElse(false)) {
            throw new Failure("To pin to specific version, auto-upgrade-minor-version must be set to 'false'.");
        }
        if (!options.settings.autoUpgradeMode.orElse("none").equals("none")) {
            throw new Failure("To pin to specific version, auto-upgrade-mode must be set to 'none'.");
        }
    }

    private void warnOfUnusedNamespace(ExtensionScope scope) {
        if (scope instanceof ExtensionScope.Unsaid && options.targetNamespace.isPresent()) {
            invocation.console().warning("--target-namespace counts only with --scope namespace, and is not sent.");
        }
    }

    private void warnIfNotRegistered() {
        var provider = ResourceId.of(
                "/subscriptions/%s/providers/%s".formatted(invocation.session().subscriptionId(), PROVIDER));
        try {
            var state = invocation.arm().get(provider, ApiVersions.PROVIDERS).path("registrationState");
            if (!state.asText().equals("Registered")) {
                invocation
                        .console()
                        .warning(("'Extensions' cannot be used because '%s' provider has not been registered."
                                        + "More details for registering this provider can be found here - "
                                        + "https://aka.ms/RegisterKubernetesConfigurationProvider")
                                .formatted(PROVIDER));
            }
        } catch (ArmException e) {
            invocation
                    .console()
                    .warning(
                            "Unable to fetch registration state of '%s' provider. Failed to enable 'extensions' feature..."
                                    .formatted(PROVIDER));
        }
    }
}
