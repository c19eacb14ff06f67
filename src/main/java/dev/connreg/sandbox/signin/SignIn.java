package dev.connreg.sandbox.signin;

import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
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
        if (!principal.secret().equals(form.get("client_secret"))) {
            return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.", 7000215);
        }
        var audience = Optional.ofNullable(form.get("scope"))
                .or(() -> Optional.ofNullable(form.get("resource")))
                .orElse(request.origin());
        return ArmResponse.json(200, tokens.issue(form.getOrDefault("claims", ""), audience))
                .with(Map.of("Cache-Control", "no-store"));
    }

    private static ArmResponse refused(int status, String error, String description, int code) {
        var body = Json.object().put("error", error).put("error_description", description);
        body.putArray("error_codes").add(code);
        body.put("trace_id", UUID.randomUUID().toString());
        body.put("correlation_id", UUID.randomUUID().toString());
        return ArmResponse.json(status, body);
    }
}
