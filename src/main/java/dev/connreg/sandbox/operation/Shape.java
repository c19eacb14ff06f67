package dev.connreg.sandbox.operation;

/** The forms in which a service lets its clients follow an operation. */
public enum Shape {
    /** {@code Azure-AsyncOperation}; answers 200 with the status and nothing else. Registries, tokens, scope maps. */
    STATUS,
    /** {@code Location}; answers 202 without a body until it ends with 200. Deletes of the registry service. */
    RESULT,
    /** {@code Azure-AsyncOperation}; answers 200 with id, name and status. Extensions. */
    OPERATION,
    /** {@code Azure-AsyncOperation} at the level of the tenant, unsigned, with times. Connected clusters. */
    TENANT
}
