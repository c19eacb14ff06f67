package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import java.util.Map;
import java.util.stream.Collectors;

/** Change the version or the settings of an extension. */
final class ExtensionUpdate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("update", "Change the version or the settings of an extension.")
            .example(
                    "Change a setting without being asked.",
                    "connreg k8s-extension update --cluster-name myCluster --cluster-type connectedClusters --name myConnectedRegistry --resource-group myResourceGroup --config pvc.storageRequest=250Gi --yes");

    public ExtensionTarget target = new ExtensionTarget();

    public ClusterProviderOption provider = new ClusterProviderOption();

    public ExtensionSettings settings = new ExtensionSettings();

    public YesOption confirmation = new YesOption();

    public NoWaitOption waiting = new NoWaitOption();

    ExtensionUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.include(provider);
        options.include(settings);
        options.include(confirmation);
        options.include(waiting);
    }

    @Override
    int run(Invocation invocation) {
        return new Run(invocation).run();
    }

    private final class Run {
        private static final String QUESTION =
                "Updating properties in --configuration-settings or --configuration-protected-settings may lead to undesirable"
                        + " state if the cluster extension type does not support it. Please refer to the documentation of the"
                        + " cluster extension service to check if updates to these properties is supported. Do you wish to"
                        + " proceed?";

        private final Invocation invocation;

        Run(Invocation invocation) {
            this.invocation = invocation;
        }

        int run() {
            var address = ExtensionAddress.of(invocation, target, target.type, provider);
            if (SettingsSource.isGiven(settings)) {
                invocation.confirmUnlessDisabled(QUESTION, confirmation.yes);
            }
            var present = new ExtensionFinder(invocation, address).get(target.name);
            var given = SettingsSource.read(
                    settings, invocation.environment().streams().in());
            warnOfLostSecrets(present, given.secret());
            var changes = new ExtensionBody(invocation.secrets()).changes(settings, given);
            var result = changes.values().isEmpty() ? present : changed(address, changes);
            return waiting.noWait ? invocation.printNothing() : invocation.print(ResultShape.EXTENSION.of(result));
        }

        private JsonNode changed(ExtensionAddress address, Fields properties) {
            var id = address.extension(target.name);
            var body = Fields.builder().put("properties", properties).build();
            var patch = new Action.Patch(id, AzApiVersions.extension(settings), body);
            return invocation
                    .apply(Invocation.pace(waiting.noWait), Change.of(ChangeType.MODIFY, "extension", id, patch))
                    .of(id);
        }

        /** The service replaces protected settings as a whole (learn.microsoft.com, Azure Arc extensions). */
        private void warnOfLostSecrets(JsonNode present, Map<String, String> given) {
            var lost = present.at("/properties/configurationProtectedSettings").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(key -> !given.containsKey(key))
                    .collect(Collectors.joining(", "));
            if (!given.isEmpty() && !lost.isEmpty()) {
                invocation
                        .console()
                        .warning(
                                "The service replaces protected settings as a whole: these are not given and may be lost: "
                                        + lost);
            }
        }
    }
}
