package dev.connreg.az.command;

import dev.connreg.arm.answer.ArmException;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import java.util.Optional;

final class ExtensionCreate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("create", "Install an extension on a cluster.")
            .example(
                    "Install the connected registry extension with its secret settings in a file.",
                    "connreg k8s-extension create --cluster-name myCluster --cluster-type connectedClusters --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name myConnectedRegistry --resource-group myResourceGroup --config service.clusterIP=192.100.100.1 --config-protected-file protected-settings.json")
            .example(
                    "Install a version and stay at it.",
                    "connreg k8s-extension create --cluster-name myCluster --cluster-type connectedClusters --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name myConnectedRegistry --resource-group myResourceGroup --version 0.11.0 --auto-upgrade-minor-version false");

    public ExtensionTarget target = new ExtensionTarget();

    public String extensionType = "";

    public ClusterProviderOption provider = new ClusterProviderOption();

    public Optional<String> scope = Optional.empty();

    public Optional<String> releaseNamespace = Optional.empty();

    public Optional<String> targetNamespace = Optional.empty();

    public ExtensionSettings settings = new ExtensionSettings();

    public Optional<String> planName = Optional.empty();

    public Optional<String> planProduct = Optional.empty();

    public Optional<String> planPublisher = Optional.empty();

    public NoWaitOption waiting = new NoWaitOption();

    ExtensionCreate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.text(value -> extensionType = value, "--extension-type")
                .required()
                .says("Type of the extension, like Microsoft.ContainerRegistry.ConnectedRegistry.");
        options.include(provider);
        options.optionalText(value -> scope = value, "--scope")
                .choices("cluster", "namespace")
                .says("Whether one instance serves the cluster or a namespace.");
        options.optionalText(value -> releaseNamespace = value, "--release-namespace")
                .says("Namespace to install into; with --scope cluster.");
        options.optionalText(value -> targetNamespace = value, "--target-namespace")
                .says("Namespace to serve; with --scope namespace.");
        options.include(settings);
        options.optionalText(value -> planName = value, "--plan-name")
                .group("Marketplace")
                .says("Name of the Marketplace plan.");
        options.optionalText(value -> planProduct = value, "--plan-product")
                .group("Marketplace")
                .says("Product of the Marketplace plan.");
        options.optionalText(value -> planPublisher = value, "--plan-publisher")
                .group("Marketplace")
                .says("Publisher of the Marketplace plan.");
        options.include(waiting);
    }

    @Override
    int run(Invocation invocation) {
        return new Run(invocation).run();
    }

    private final class Run {
        private static final String PROVIDER = "Microsoft.KubernetesConfiguration";

        private final Invocation invocation;

        Run(Invocation invocation) {
            this.invocation = invocation;
        }

        int run() {
            var address = ExtensionAddress.of(invocation, target, target.type, provider);
            var body = body(address.type());
            var id = address.extension(target.name);
            warnIfNotRegistered();
            if (address.type().isArcEnabled()) {
                invocation.arm().get(address.cluster(), address.type().apiVersion());
            }
            var put = new Action.Put(id, AzApiVersions.extension(settings), body);
            var outcome = invocation.apply(
                    Invocation.pace(waiting.noWait), Change.of(ChangeType.DEPLOY, "extension", id, put));
            return waiting.noWait
                    ? invocation.printNothing()
                    : invocation.print(ResultShape.EXTENSION.of(outcome.of(id)));
        }

        /** The body, after all that az looks at, in its order. */
        private Fields body(ClusterType type) {
            SettingsSource.requireOneOfEach(settings);
            var given = SettingsSource.read(
                    settings, invocation.environment().streams().in());
            var scope = ExtensionScope.of(ExtensionCreate.this);
            var plan = MarketplacePlan.of(ExtensionCreate.this);
            requireOneWayOfVersions();
            scope.requireComplete();
            warnOfUnusedNamespace(scope);
            return new ExtensionBody(invocation.secrets())
                    .whole(ExtensionCreate.this, scope, plan, given, type.isArcEnabled());
        }

        private void requireOneWayOfVersions() {
            if (settings.version.isEmpty()) {
                return;
            }
            if (settings.autoUpgradeMinorVersion.orElse(false)) {
                throw new Failure("To pin to specific version, auto-upgrade-minor-version must be set to 'false'.");
            }
            if (!settings.autoUpgradeMode.orElse("none").equals("none")) {
                throw new Failure("To pin to specific version, auto-upgrade-mode must be set to 'none'.");
            }
        }

        private void warnOfUnusedNamespace(ExtensionScope scope) {
            if (scope instanceof ExtensionScope.Unsaid && targetNamespace.isPresent()) {
                invocation.console().warning("--target-namespace counts only with --scope namespace, and is not sent.");
            }
        }

        private void warnIfNotRegistered() {
            var provider = ResourceId.of("/subscriptions/%s/providers/%s"
                    .formatted(invocation.session().subscriptionId(), PROVIDER));
            try {
                var state =
                        invocation.arm().get(provider, AzApiVersions.PROVIDERS).path("registrationState");
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
}
