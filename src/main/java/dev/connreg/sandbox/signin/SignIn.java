package dev.connreg.sandbox.signin;

import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The token endpoints, of AD FS and of Entra, and the documents that lead there. */
public final class SignIn {

    private static final Pattern TOKEN = Pattern.compile("/adfs/oauth2/token|/[^/]+/oauth2(/v2\\.0)?/token");
    private static final Pattern OPENID = Pattern.compile("(/[^/]+)(/v2\\.0)?/\\.well-known/openid-configuration");

    private final AccessTokens tokens;
    private final ServicePrincipal principal;

    public SignIn(AccessTokens tokens, ServicePrincipal principal) {
        this.tokens = tokens;
        this.principal = principal;
    }

    /** The answer, if the request is about signing in. */
    public Optional<ArmResponse> answer(ArmRequest request) {
        var path = request.path().toLowerCase(Locale.ROOT);
        if (request.method().equals("POST") && TOKEN.matcher(path).matches()) {
            return Optional.of(token(request));
        }
        if (!request.reads()) {
            return Optional.empty();
        }
        var openid = OPENID.matcher(path);
        if (openid.matches()) {
            return Optional.of(ArmResponse.json(200, Discovery.openid(request.origin(), openid.group(1))));
        }
        return switch (path) {
            case "/common/discovery/instance" ->
                Optional.of(ArmResponse.json(200, Discovery.instance(request.origin())));
            case "/metadata/endpoints" -> Optional.of(ArmResponse.json(200, Discovery.endpoints(request)));
            case "/adfs/discovery/keys", "/common/discovery/keys" ->
                Optional.of(ArmResponse.json(200, Json.object().set("keys", Json.list(java.util.List.of()))));
            default -> Optional.empty();
        };
    }

    private ArmResponse token(ArmRequest request) {
        var form = request.form();
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused(
                    400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.", 70003);
        }
        if (!ServicePrincipal.CLIENT.equals(form.get("client_id"))) {
            return refused(
                    400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.", 700016);
        }
        var refusal = refusal(form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var audience = Optional.ofNullable(form.get("scope"))
                .or(() -> Optional.ofNullable(form.get("resource")))
                .orElse(request.origin());
        return ArmResponse.json(200, tokens.issue(form.getOrDefault("claims", ""), audience))
                .with(Map.of("Cache-Control", "no-store"));
    }

    /** The principal has a secret, and neither a certificate nor a federated credential. */
    private Optional<ArmResponse> refusal(Map<String, String> form) {
        var assertion = Optional.ofNullable(form.get("client_assertion"));
        if (assertion.isPresent()) {
            return Optional.of(
                    issuer(assertion.get()).equals(ServicePrincipal.CLIENT)
                            ? refused(
                                    401,
                                    "invalid_client",
                                    "AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application.",
                                    700027)
                            : refused(
                                    400,
                                    "invalid_request",
                                    "AADSTS70021: No matching federated identity record found for presented assertion.",
                                    70021));
        }
        if (!form.containsKey("client_secret")) {
            return Optional.of(refused(
                    401,
                    "invalid_client",
                    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
                    7000218));
        }
        return principal.secret().equals(form.get("client_secret"))
                ? Optional.empty()
                : Optional.of(
                        refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.", 7000215));
    }

    private static String issuer(String assertion) {
        var parts = assertion.split("\\.", -1);
        try {
            var claims =
                    new String(Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : ""), StandardCharsets.UTF_8);
            return Json.text(Json.read(claims), "iss").orElse("");
        } catch (IllegalArgumentException | ArmFailure _) {
            return "";
        }
    }

    private static ArmResponse refused(int status, String error, String description, int code) {
        var body = Json.object().put("error", error).put("error_description", description);
        body.putArray("error_codes").add(code);
        body.put("trace_id", UUID.randomUUID().toString());
        body.put("correlation_id", UUID.randomUUID().toString());
        return ArmResponse.json(status, body);
    }
}
