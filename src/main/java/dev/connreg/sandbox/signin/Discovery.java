package dev.connreg.sandbox.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.Json;
import java.util.List;

final class Discovery {

    private Discovery() {}

    static ObjectNode openid(String origin, String authority) {
        var oauth = authority.equals("/adfs") ? "/oauth2/" : "/oauth2/v2.0/";
        var base = origin + authority;
        return Json.object()
                .put("issuer", authority.equals("/adfs") ? base : base + "/v2.0")
                .put("authorization_endpoint", base + oauth + "authorize")
                .put("token_endpoint", base + oauth + "token")
                .put("device_authorization_endpoint", base + oauth + "devicecode")
                .put("jwks_uri", base + "/discovery/keys");
    }

    /** What Entra says of its clouds: this one alone. */
    static ObjectNode instance(String origin) {
        var host = origin.substring("https://".length());
        var body = Json.object()
                .put(
                        "tenant_discovery_endpoint",
                        origin + "/" + ServicePrincipal.TENANT + "/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        var cloud = body.putArray("metadata").addObject();
        cloud.put("preferred_network", host)
                .put("preferred_cache", host)
                .putArray("aliases")
                .add(host);
        return body;
    }

    /** The endpoints of the cloud, in the form that the version has: an object, a list, or another object. */
    static JsonNode endpoints(ArmRequest request) {
        var origin = request.origin();
        return switch (request.query().getOrDefault("api-version", "")) {
            case "2015-01-01" -> first(origin);
            case "2019-05-01", "2018-05-01", "2020-06-01" -> Json.list(List.of(cloud(origin)));
            case "2022-09-01" -> cloud(origin);
            case "" ->
                throw ArmFailure.gateway(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter " + "(?api-version=) is required for all requests.");
            default ->
                throw ArmFailure.gateway(
                        400, "InvalidApiVersionParameter", "The api-version is invalid for the cloud's endpoints.");
        };
    }

    private static ObjectNode first(String origin) {
        var body = Json.object()
                .put("galleryEndpoint", origin + "/")
                .put("graphEndpoint", origin + "/")
                .put("portalEndpoint", origin + "/");
        body.putObject("authentication")
                .put("loginEndpoint", origin + "/adfs")
                .set("audiences", Json.texts(List.of(origin + "/")));
        return body;
    }

    private static ObjectNode cloud(String origin) {
        var body = Json.object().put("name", AzureConfiguration.CLOUD).put("portal", origin);
        body.putObject("authentication")
                .put("loginEndpoint", origin + "/adfs")
                .put("tenant", "adfs")
                .put("identityProvider", "ADFS")
                .set("audiences", Json.texts(List.of(origin + "/")));
        body.put("graph", origin + "/").put("graphAudience", origin + "/").put("gallery", origin + "/");
        body.put("media", origin + "/").put("batch", origin + "/").put("sqlManagement", origin + "/");
        body.put("resourceManager", origin + "/");
        body.putObject("suffixes")
                .put("acrLoginServer", "azurecr.io")
                .put("keyVaultDns", "vault.azure.net")
                .put("storage", "core.windows.net");
        return body;
    }
}
