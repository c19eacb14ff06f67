package dev.connreg.sandbox.registry;

import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import java.time.Instant;
import java.util.Optional;

/** What signing in with a token depends on. */
public final class TokenState {

    private TokenState() {}

    /** Whether the value is one of the token's passwords, and has not expired. */
    public static boolean accepts(Resource token, String password, Instant now) {
        return Passwords.accepts(token, password, now);
    }

    /** Whether the token may be used at all. */
    public static boolean isEnabled(Resource token) {
        return Json.text(token.body(), "properties.status").equals(Optional.of("enabled"));
    }
}
