package dev.connreg.arm.http;

import java.util.Optional;

/**
 * Asks that each write be preceded by asking Azure Policy's external evaluation for a token, as az's {@code
 * --acquire-policy-token} does.
 *
 * @param changeReference the change it is for, as of {@code --change-reference}
 */
public record PolicyTokenRequest(Optional<String> changeReference) {}
