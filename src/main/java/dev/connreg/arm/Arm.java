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
 * Azure Resource Manager, one resource at a time. What it sends is kept whole; any number of threads may use it.
 * Throws {@link dev.connreg.arm.answer.ArmException} where Azure refuses, and another Failure where no answer comes,
 * something else than ARM answers, or nobody is signed in.
 */
public interface Arm {

    /** Empty only if ARM says that the resource, its parent or its resource group does not exist. */
    Optional<JsonNode> find(ResourceId id, String apiVersion);

    JsonNode get(ResourceId id, String apiVersion);

    /** Reads all pages. The query is further parameters, unencoded, such as {@code $filter}. */
    List<JsonNode> list(String path, String apiVersion, Map<String, String> query);

    /**
     * What the signed-in identity may do on a resource: objects with {@code actions} and {@code notActions}, each of which
     * may allow what another does not.
     */
    List<JsonNode> permissions(ResourceId scope, String apiVersion);

    ArmOperation put(ResourceId id, String apiVersion, RequestBody body);

    ArmOperation patch(ResourceId id, String apiVersion, RequestBody body);

    /** Does not wait for another operation on the resource: what was read must be read again. */
    ArmOperation patchUnlessBusy(ResourceId id, String apiVersion, RequestBody body);

    /** That it does not exist is no error where ARM says 204. The query is further parameters, unencoded. */
    ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query);

    ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body);

    /** Waits until a resource is no longer being created, updated or deleted; empty if it is gone then. */
    Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, WaitListener waiting);

    /** False if it still exists, and nothing has been under way on it for a while: nobody deletes it. */
    boolean awaitGone(ResourceId id, String apiVersion, WaitListener waiting);

    /** The resource as it was read last, whether the state was reached or not. */
    JsonNode awaitState(
            ResourceId id, String apiVersion, Predicate<JsonNode> done, Duration timeout, WaitListener waiting);
}
