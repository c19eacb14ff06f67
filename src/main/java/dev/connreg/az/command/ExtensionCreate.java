package dev.connreg.az.command;

import dev.connreg.arm.answer.ArmException;
import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.result.ResultShape;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "create", description = "Install an extension on a cluster.")
@Example(
        does = "Install the connected registry extension with its secret settings in a file.",
        command =
                "connreg k8s-extension create --cluster-name myCluster --cluster-type connectedClusters --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name myConnectedRegistry --resource-group myResourceGroup --config service.clusterIP=192.100.100.1 --config-protected-file protected-settings.json")
@Example(
        does = "Install a version and stay at it.",
        command =
                "connreg k8s-extension create --cluster-name myCluster --cluster-type connectedClusters --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name myConnectedRegistry --resource-group myResourceGroup --version 0.11.0 --auto-upgrade-minor-version false")
final class ExtensionCreate extends WritingCommand {

    @Mixin
    public ExtensionTarget target = new ExtensionTarget();

    @Option(
            names = "--extension-type",
            required = true,
            description = "Type of the extension, like Microsoft.ContainerRegistry.ConnectedRegistry.")
    public String extensionType = "";

    @Mixin
    public ClusterProviderOption provider = new ClusterProviderOption();

    @Option(names = "--scope", description = "Whether one instance serves the cluster or a namespace.")
    @Argument(choices = {"cluster", "namespace"})
    public Optional<String> scope = Optional.empty();

    @Option(names = "--release-namespace", description = "Namespace to install into; with --scope cluster.")
    public Optional<String> releaseNamespace = Optional.empty();

    @Option(names = "--target-namespace", description = "Namespace to serve; with --scope namespace.")
    public Optional<String> targetNamespace = Optional.empty();

    @Mixin
    public ExtensionSettings settings = new ExtensionSettings();

    @Option(names = "--plan-name", description = "Name of the Marketplace plan.")
    @Argument(group = "Marketplace")
    public Optional<String> planName = Optional.empty();

    @Option(names = "--plan-product", description = "Product of the Marketplace plan.")
    @Argument(group = "Marketplace")
    public Optional<String> planProduct = Optional.empty();

    @Option(names = "--plan-publisher", description = "Publisher of the Marketplace plan.")
    @Argument(group = "Marketplace")
    public Optional<String> planPublisher = Optional.empty();

    @Mixin
    public NoWaitOption waiting = new NoWaitOption();

    ExtensionCreate(Invocations invocations) {
        super(invocations);
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
