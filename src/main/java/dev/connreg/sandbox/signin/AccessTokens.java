package dev.connreg.sandbox.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens: JSON web tokens that only the sandbox that made them takes. */
public final class AccessTokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Duration lifetime;
    private final SecretKeySpec key;
    private boolean challenging;
    private int generation;

    public AccessTokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** From now on only tokens that were asked for with the claims of a challenge are taken. */
    public synchronized void challenge() {
        challenging = true;
        generation++;
    }

    /** Every token made so far has expired. */
    public synchronized void expireAll() {
        generation++;
        challenging = false;
    }

    /** A new token, as the token endpoint answers it. */
    synchronized ObjectNode issue(String claims, String audience) {
        var now = clock.instant();
        var expiry = now.plus(lifetime);
        var payload = Json.object()
                .put("aud", audience)
                .put("iss", "https://sts.windows.net/" + ServicePrincipal.TENANT + "/")
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", expiry.getEpochSecond())
                .put("appid", ServicePrincipal.CLIENT)
                .put("oid", ServicePrincipal.OBJECT)
                .put("tid", ServicePrincipal.TENANT)
                .put("uti", UUID.randomUUID().toString())
                .put("generation", generation)
                .put("challenged", claims.contains("\"nbf\""));
        var head = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + encode(Json.write(payload));
        return Json.object()
                .put("token_type", "Bearer")
                .put("expires_in", lifetime.toSeconds())
                .put("ext_expires_in", lifetime.toSeconds())
                .put("access_token", head + "." + sign(head));
    }

    /**
     * Lets a request with a good token through.
     *
     * @throws ArmFailure for all others
     */
    public synchronized void check(ArmRequest request) {
        var header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw refused("AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
        }
        var payload = payload(header.substring(7).strip())
                .orElseThrow(() -> refused("InvalidAuthenticationToken", "The access token is invalid."));
        var expiry = Instant.ofEpochSecond(payload.path("exp").asLong());
        if (challenging && !(payload.path("challenged").asBoolean() && isCurrent(payload))) {
            throw challenged();
        }
        if (!expiry.isAfter(clock.instant()) || !isCurrent(payload)) {
            throw refused(
                    "ExpiredAuthenticationToken",
                    "The access token expiry UTC time '%s' is earlier than current UTC time '%s'."
                            .formatted(TIME.format(expiry), TIME.format(clock.instant())));
        }
    }

    private boolean isCurrent(ObjectNode payload) {
        return payload.path("generation").asInt() == generation;
    }

    private Optional<ObjectNode> payload(String token) {
        var end = token.lastIndexOf('.');
        if (end < 0 || !sign(token.substring(0, end)).equals(token.substring(end + 1))) {
            return Optional.empty();
        }
        var middle = token.substring(token.indexOf('.') + 1, end);
        return Optional.of(Json.read(new String(Base64.getUrlDecoder().decode(middle), StandardCharsets.UTF_8)));
    }

    private ArmFailure challenged() {
        var claims = "{\"access_token\":{\"nbf\":{\"essential\":true, \"value\":\"%d\"}}}"
                .formatted(clock.instant().getEpochSecond());
        var header =
                "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
                        + "error=\"insufficient_claims\", claims=\"%s\"".formatted(encode(claims));
        return ArmFailure.gateway(
                        401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in a challenge.")
                .with(Map.of("WWW-Authenticate", header));
    }

    private static ArmFailure refused(String code, String message) {
        var description = code.equals("ExpiredAuthenticationToken")
                ? ", error=\"invalid_token\", error_description=\"The access token has expired.\""
                : ", error=\"invalid_token\", error_description=\"Could not find identity for access token.\"";
        return ArmFailure.gateway(401, code, message)
                .with(Map.of(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"https://login.windows.net/" + ServicePrincipal.TENANT + "\""
                                + description));
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HMAC with SHA-256", e);
        }
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
