package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Azure Resource Manager, one resource at a time. What it sends is kept whole, unknown members included.
 *
 * <p>Every method throws {@link dev.connreg.arm.answer.ArmException} where Azure refuses, and another
 * {@link dev.connreg.problem.Failure} where no answer comes, something else than ARM answers, or nobody is signed in. May
 * be used by several threads at once.
 */
public interface Arm {

    /** Reads a resource; empty only if ARM says that it, its parent or its resource group is not there. */
    Optional<JsonNode> find(ResourceId id, String apiVersion);

    /** Reads a resource that must be there. */
    JsonNode get(ResourceId id, String apiVersion);

    /**
     * Reads all resources of a collection, page after page.
     *
     * @param query further parameters, unencoded, such as {@code $filter}
     */
    List<JsonNode> list(String path, String apiVersion, Map<String, String> query);

    /** Sends a resource as a whole. */
    ArmOperation put(ResourceId id, String apiVersion, RequestBody body);

    /** Sends what changes of a resource. */
    ArmOperation patch(ResourceId id, String apiVersion, RequestBody body);

    /**
     * As {@link #patch}, but where another operation holds the resource that is not waited for: what is sent was made of
     * what has been read, and must be read again.
     *
     * @throws dev.connreg.arm.answer.ArmException also if the resource is busy
     */
    ArmOperation patchUnlessBusy(ResourceId id, String apiVersion, RequestBody body);

    /**
     * Deletes a resource; that it is not there is no error where ARM says 204, as it should.
     *
     * @param query further parameters, unencoded, such as {@code forceDelete}
     */
    ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query);

    /** Invokes an action of a resource. */
    ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body);

    /** Waits until a resource is no longer being created, updated or deleted; empty if it is gone then. */
    Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, WaitListener waiting);

    /** Waits until a resource is gone. */
    void awaitGone(ResourceId id, String apiVersion, WaitListener waiting);

    /**
     * Waits for a state of a resource.
     *
     * @return the resource as it was when it was read last, whether the state was reached or not
     */
    JsonNode awaitState(
            ResourceId id, String apiVersion, Predicate<JsonNode> done, Duration timeout, WaitListener waiting);
}
