package dev.connreg.arm.answer;

import java.nio.charset.StandardCharsets;

/** No policy token could be acquired, so nothing was written. The messages are az's. */
public final class PolicyTokenException extends AzureException {

    private static final long serialVersionUID = 1L;

    private PolicyTokenException(String message) {
        super(message);
    }

    public static PolicyTokenException refused(ArmException refusal, byte[] body) {
        return new PolicyTokenException("Failed to acquire policy token, exception: %s(%s)"
                .formatted(HttpReason.phrase(refusal.status()), new String(body, StandardCharsets.UTF_8)));
    }

    public static PolicyTokenException withoutToken(byte[] body) {
        return new PolicyTokenException("Failed to acquire policy token, exception: No token returned. Response:b'%s'"
                .formatted(new String(body, StandardCharsets.UTF_8)));
    }
}
