package dev.connreg.az.command;

import dev.connreg.graph.Value.Fields;

/** How a connected registry signs in with a managed identity. */
final class ManagedIdentity {

    static final String AUTH_TYPE = "ManagedIdentity";

    private ManagedIdentity() {}

    /** The member {@code identity} of a body; whether the id is one is looked at by the service. */
    static Fields of(String id) {
        return Fields.builder()
                .put("type", "UserAssigned")
                .put(
                        "userAssignedIdentities",
                        Fields.builder().put(id, Fields.EMPTY).build())
                .build();
    }
}
