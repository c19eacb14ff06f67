package dev.connreg.sandbox.operation;

/**
 * Where an operation is followed.
 *
 * @param prefix what the name begins with, such as {@code token-}
 * @param versionParameter how the service spells {@code api-version} in its address
 */
public record OperationAddress(Shape shape, String folder, String prefix, String versionParameter, String apiVersion) {}
