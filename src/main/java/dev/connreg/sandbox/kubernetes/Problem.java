package dev.connreg.sandbox.kubernetes;

/** Why an appliance is not in touch with its parent, as {@code statusDetails} says it. */
record Problem(String type, String code, String description) {

    static Problem unauthorized(String what) {
        return new Problem("Authentication", "UNAUTHORIZED", what);
    }

    static Problem denied(String what) {
        return new Problem("Authorization", "DENIED", what);
    }

    static Problem connection(String what) {
        return new Problem("Connection", "CONNECTION_FAILED", what);
    }
}
