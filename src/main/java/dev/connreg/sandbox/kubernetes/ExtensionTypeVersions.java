package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The versions of extension types that a cluster is offered. */
final class ExtensionTypeVersions implements ResourceRules {

    private static final String TYPE = "Microsoft.KubernetesConfiguration/extensionTypes/versions";

    private final World world;

    ExtensionTypeVersions(World world) {
        this.world = world;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> apiVersions() {
        return List.of("2024-11-01-preview", "2023-05-01-preview");
    }

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return resource.body().deepCopy();
    }

    @Override
    public Optional<List<ObjectNode>> catalogue(ArmRequest request, ResourcePath list) {
        var type = list.withoutLast();
        var train = request.query().getOrDefault("releasetrain", "stable");
        return world.store()
                .find(type.parent().id())
                .map(_ ->
                        ChartReleases.versions(type.last().toLowerCase(Locale.ROOT), train.toLowerCase(Locale.ROOT))
                                .stream()
                                .map(version -> shown(list, version))
                                .toList());
    }

    private static ObjectNode shown(ResourcePath list, String version) {
        var body = Json.object().put("id", list.id() + "/" + version).put("name", version);
        body.put("type", TYPE);
        var properties = body.putObject("properties").put("version", version);
        properties.set("supportedClusterTypes", Json.texts(List.of("connectedClusters")));
        properties.putObject("unsupportedKubernetesVersions");
        return body;
    }
}
