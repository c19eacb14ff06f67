package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.console.ArmErrorText;
import dev.connreg.deployment.live.Presence;
import dev.connreg.problem.Failure;
import java.util.Optional;
import java.util.Set;

final class ExtensionFinder {

    private static final int NOT_FOUND = 404;
    private static final int NOT_FOUND_EXIT = 3;
    private static final Set<String> ABOUT_PARENTS =
            Set.of("ParentResourceNotFound", "ResourceGroupNotFound", "SubscriptionNotFound");

    private final Invocation invocation;
    private final ExtensionAddress address;

    ExtensionFinder(Invocation invocation, ExtensionAddress address) {
        this.invocation = invocation;
        this.address = address;
    }

    /**
     * An extension that must be there.
     *
     * @throws Failure if ARM says that it is not; az adds advice to what ARM says
     */
    JsonNode get(String name) {
        try {
            return read(name);
        } catch (ArmException e) {
            if (e.status() == NOT_FOUND && e.code().equals("ResourceNotFound")) {
                throw new Failure(
                        ArmErrorText.of(e) + " Verify that the cluster-type is correct and the resource exists.",
                        NOT_FOUND_EXIT);
            }
            throw e;
        }
    }

    /**
     * An extension that may be there; empty only if the cluster is there without it.
     *
     * @throws ArmException if ARM refuses to say, or the cluster itself is not there
     */
    Optional<JsonNode> find(String name) {
        try {
            return Optional.of(read(name));
        } catch (ArmException e) {
            if (e.status() != NOT_FOUND || e.isAboutApiVersion() || ABOUT_PARENTS.contains(e.code())) {
                throw e;
            }
            requireCluster();
            return Presence.listed(invocation.arm(), address.extension(name), AzApiVersions.EXTENSION);
        }
    }

    /** ARM answers with the same code whether the extension is missing or its cluster, so the cluster is looked at. */
    private void requireCluster() {
        try {
            invocation.arm().get(address.cluster(), address.type().apiVersion());
        } catch (ArmException e) {
            if (e.status() == NOT_FOUND && !e.isAboutApiVersion()) {
                throw e;
            }
            invocation.console().debug("The cluster can't be read: " + e.getMessage());
        }
    }

    private JsonNode read(String name) {
        return invocation.arm().get(address.extension(name), AzApiVersions.EXTENSION);
    }
}
