package dev.connreg.arm.http;

import java.util.Optional;

/** {@code --acquire-policy-token} and {@code --change-reference} of az. */
public record PolicyTokenRequest(Optional<String> changeReference) {}
