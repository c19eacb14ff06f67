package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public record CloudRegistry(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.ContainerRegistry/registries", ApiVersions.CONTAINER_REGISTRY);
    public static final String KIND = "registry";

    /** The only tier with connected registries. */
    public static final String PREMIUM = "Premium";

    /** A new one of the kind that connected registries need, with nothing else chosen. */
    public static Fields body(Value location) {
        var properties = Fields.builder().put("adminUserEnabled", false).put("dataEndpointEnabled", true);
        return Fields.builder()
                .put("location", location)
                .put("sku", Fields.builder().put("name", PREMIUM).build())
                .put("properties", properties.build())
                .build();
    }

    /** Nothing else of the registry is sent: others may change it meanwhile. */
    public static Fields patch(Optional<Boolean> dataEndpoint) {
        var properties = Fields.builder();
        dataEndpoint.ifPresent(enabled -> properties.put("dataEndpointEnabled", enabled));
        return properties.inProperties();
    }

    /** Connected registries need Premium (learn.microsoft.com, connected registry introduction); empty if it is that. */
    public Optional<CodedFinding> notPremium(String name) {
        return sku().equalsIgnoreCase(PREMIUM)
                ? Optional.empty()
                : Optional.of(CodedFinding.error(FindingCode.NOT_PREMIUM)
                        .with(Fact.NAME, name)
                        .with(Fact.REGISTRY, name)
                        .with(Fact.STATE, sku()));
    }

    /** Empty if it has a dedicated data endpoint. */
    public Optional<CodedFinding> withoutDataEndpoint(String name) {
        return hasDataEndpoint()
                ? Optional.empty()
                : Optional.of(CodedFinding.error(FindingCode.DATA_ENDPOINT_OFF)
                        .with(Fact.NAME, name)
                        .with(Fact.REGISTRY, name));
    }

    /** What keeps others than those it knows from reaching it, as property and value; empty if nothing does. */
    public Optional<String> restriction() {
        if (json.at("/properties/publicNetworkAccess").asText().equalsIgnoreCase("Disabled")) {
            return Optional.of("publicNetworkAccess: Disabled");
        }
        return json.at("/properties/networkRuleSet/defaultAction").asText().equalsIgnoreCase("Deny")
                ? Optional.of("networkRuleSet.defaultAction: Deny")
                : Optional.empty();
    }

    /** A warning with the hosts that a site needs, as nothing tells from where it comes; empty if nothing keeps it out. */
    public Optional<CodedFinding> restricted(String name) {
        return restriction()
                .map(evidence -> CodedFinding.warning(FindingCode.REGISTRY_RESTRICTED)
                        .with(Fact.NAME, name)
                        .with(Fact.STATE, "%s, private endpoints approved: %d".formatted(evidence, privateEndpoints()))
                        .with(Fact.FOUND, String.join(" and ", hosts())));
    }

    private long privateEndpoints() {
        return json.at("/properties/privateEndpointConnections")
                .valueStream()
                .filter(connection -> connection
                        .at("/properties/privateLinkServiceConnectionState/status")
                        .asText()
                        .equalsIgnoreCase("Approved"))
                .count();
    }

    /** Its login server and data endpoints, by name where it tells. */
    private List<String> hosts() {
        var hosts = new ArrayList<String>();
        hosts.add(json.at("/properties/loginServer").asText("its login server"));
        json.at("/properties/dataEndpointHostNames")
                .valueStream()
                .map(JsonNode::asText)
                .forEach(hosts::add);
        if (hosts.size() == 1) {
            hosts.add("its data endpoint");
        }
        return hosts;
    }

    /** {@code Basic}, {@code Standard} or {@code Premium}. */
    private String sku() {
        return json.at("/sku/name").asText();
    }

    /** The dedicated data endpoint, through which connected registries synchronize. */
    public boolean hasDataEndpoint() {
        return json.at("/properties/dataEndpointEnabled").asBoolean();
    }
}
