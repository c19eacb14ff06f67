package dev.connreg.az.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import java.util.Map;

/** Extensions of clusters, as az k8s-extension has them. */
final class Extensions implements ExtensionOperations {

    private final Invocations invocations;

    Extensions(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(ExtensionCreate options) {
        return new ExtensionInstallation(invocations.of(options.global, options.policy), options).run();
    }

    @Override
    public int update(ExtensionUpdate options) {
        return new ExtensionModification(invocations.of(options.global, options.policy), options).run();
    }

    @Override
    public int delete(ExtensionDelete options) {
        return new ExtensionRemoval(invocations.of(options.global, options.policy), options).run();
    }

    @Override
    public int show(ExtensionShow options) {
        var invocation = invocations.of(options.global);
        var target = ExtensionAddress.of(invocation, options.target, options.provider);
        var found = new ExtensionFinder(invocation, target).get(options.target.name);
        return invocation.print(ResultShape.EXTENSION.of(found), ResultTable.EXTENSION);
    }

    @Override
    public int list(ExtensionList options) {
        var invocation = invocations.of(options.global);
        var cluster = ExtensionAddress.of(invocation, options.cluster, options.provider);
        var all = JsonNodeFactory.instance.arrayNode();
        all.addAll(invocation.arm().list(cluster.collection(), ApiVersions.EXTENSION, Map.of()));
        return invocation.print(ResultShape.EXTENSION.of(all), ResultTable.EXTENSION);
    }
}
