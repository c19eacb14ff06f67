package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.result.ResultShape;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import java.util.Map;
import java.util.stream.Collectors;

/** One run of k8s-extension update. */
final class ExtensionModification {

    private static final int OK = 0;
    private static final String QUESTION =
            "Updating properties in --configuration-settings or --configuration-protected-settings may lead to undesirable"
                    + " state if the cluster extension type does not support it. Please refer to the documentation of the"
                    + " cluster extension service to check if updates to these properties is supported. Do you wish to"
                    + " proceed?";

    private final Invocation invocation;
    private final ExtensionUpdate options;

    ExtensionModification(Invocation invocation, ExtensionUpdate options) {
        this.invocation = invocation;
        this.options = options;
    }

    int run() {
        var address = ExtensionAddress.of(invocation, options.target, options.provider);
        if (SettingsSource.isGiven(options.settings)) {
            invocation.confirmUnlessDisabled(QUESTION, options.yes);
        }
        var present = new ExtensionFinder(invocation, address).get(options.target.name);
        var settings = SettingsSource.read(
                options.settings, invocation.environment().streams().in());
        warnOfLostSecrets(present, settings.secret());
        var changes = new ExtensionBody(invocation.secrets()).changes(options.settings, settings);
        var result = changes.values().isEmpty() ? present : changed(address, changes);
        return options.noWait ? OK : invocation.print(ResultShape.EXTENSION.of(result));
    }

    private JsonNode changed(ExtensionAddress address, Fields properties) {
        var id = address.extension(options.target.name);
        var body = Fields.builder().put("properties", properties).build();
        var patch = new Action.Patch(id, ApiVersions.extension(options.settings), body);
        return invocation
                .apply(Invocation.pace(options.noWait), Change.of(ChangeType.MODIFY, "extension", id, patch))
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
                    .warning("The service replaces protected settings as a whole: these are not given and may be lost: "
                            + lost);
        }
    }
}
