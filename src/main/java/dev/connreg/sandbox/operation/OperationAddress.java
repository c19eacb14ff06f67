package dev.connreg.sandbox.operation;

/**
 * Where an operation is followed.
 *
 * @param shape the form of header and answers
 * @param folder the path that its name is put behind
 * @param prefix what the name begins with, such as {@code token-}
 * @param versionParameter how the service spells {@code api-version} in its address
 * @param apiVersion the version the client asked with
 */
public record OperationAddress(Shape shape, String folder, String prefix, String versionParameter, String apiVersion) {}
