package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;

/** A service of a cluster, and the address that it has. */
public record KubernetesService(JsonNode json) {

    private static final String RELEASE = "meta.helm.sh/release-name";

    public String namespace() {
        return json.at("/metadata/namespace").asText();
    }

    public String name() {
        return json.at("/metadata/name").asText();
    }

    public Stream<InetAddress> addresses() {
        var several = json.at("/spec/clusterIPs");
        return (several.isEmpty() ? Stream.of(json.at("/spec/clusterIP")) : several.valueStream())
                .map(address -> address.asText(""))
                .filter(address -> !address.isEmpty() && !address.equals("None"))
                .map(InetAddress::ofLiteral);
    }

    /** Whether a Helm release in that namespace has it, or may have it, as nothing tells whose it is. */
    public boolean isOf(String release, String namespace) {
        return namespace().equals(namespace)
                && releaseOf(json).filter(other -> !other.equals(release)).isEmpty();
    }

    /** The Helm release that an object belongs to, as Helm itself tells it. */
    public static Optional<String> releaseOf(JsonNode object) {
        return Optional.of(object.at("/metadata/annotations").path(RELEASE).asText(""))
                .filter(release -> !release.isEmpty());
    }

    /** One that would have an address, for the server to try. */
    public static JsonNode at(String name, String address) {
        var service =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Service");
        service.putObject("metadata").put("name", name);
        var spec = service.putObject("spec").put("clusterIP", address);
        spec.putArray("ports").addObject().put("port", 443);
        return service;
    }
}
