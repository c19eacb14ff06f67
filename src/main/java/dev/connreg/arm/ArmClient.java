package dev.connreg.arm;

import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Azure Resource Manager, one resource at a time. What ARM sends is kept whole, unknown members included.
 *
 * <p>Every method throws {@link ArmException} where ARM refuses, {@link UnreachableException} where no answer comes,
 * and {@link SignInException} where no token can be had.
 */
public final class ArmClient {

    private final ArmConnection connection;

    private ArmClient(ArmConnection connection) {
        this.connection = connection;
    }

    /** Asks the cloud of a session as who is signed in there. */
    public static ArmClient of(AzureSession session) {
        return new ArmClient(new ArmConnection(session, List.of()));
    }

    /** Reads a resource; empty only if ARM says that it, its parent or its resource group is not there. */
    public Optional<JsonNode> find(ResourceId id, String apiVersion) {
        try {
            return Optional.of(get(id, apiVersion));
        } catch (ArmException e) {
            if (e.status() == 404 && !e.isAboutApiVersion() && !e.code().equals("SubscriptionNotFound")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Reads a resource that must be there. */
    public JsonNode get(ResourceId id, String apiVersion) {
        return get(id.toString(), apiVersion, null);
    }

    private JsonNode get(String path, String apiVersion, @org.jspecify.annotations.Nullable String filter) {
        return Json.read(send("GET " + path, () -> service()
                        .get(url(), Paths.encode(path), apiVersion, filter, ArmService.JSON, Context.NONE))
                .getValue());
    }

    /**
     * Reads all resources of a collection, page after page.
     *
     * @param path the path of the collection
     * @param query {@code $filter}, or nothing
     */
    public List<JsonNode> list(String path, String apiVersion, Map<String, String> query) {
        var all = new ArrayList<JsonNode>();
        var page = get(path, apiVersion, query.get("$filter"));
        page.path("value").forEach(all::add);
        while (page.path("nextLink").isTextual()) {
            page = next(page.path("nextLink").asText());
            page.path("value").forEach(all::add);
        }
        return all;
    }

    /** The next page, on the host we trust only: the token goes along. */
    private JsonNode next(String link) {
        var local = link.startsWith(url() + "/") ? link.substring(url().length()) : link;
        if (!local.startsWith("/")) {
            throw new ArmException(
                    "GET " + link,
                    200,
                    new ArmError("", "The next page is on another host: " + link, Optional.empty(), List.of(), List.of()));
        }
        return Json.read(send("GET " + local, () -> service().next(local, url(), ArmService.JSON, Context.NONE))
                .getValue());
    }

    /** Sends a resource as a whole. */
    public ArmOperation put(ResourceId id, String apiVersion, RequestBody body) {
        return resourceOperation(
                "PUT " + id,
                () -> service()
                        .put(url(), Paths.encode(id), apiVersion, body.data(), ArmService.JSON, Context.NONE),
                () -> get(id, apiVersion));
    }

    /** Sends what changes of a resource. */
    public ArmOperation patch(ResourceId id, String apiVersion, RequestBody body) {
        return resourceOperation(
                "PATCH " + id,
                () -> service()
                        .patch(url(), Paths.encode(id), apiVersion, body.data(), ArmService.JSON, Context.NONE),
                () -> get(id, apiVersion));
    }

    private ArmOperation resourceOperation(
            String request, Supplier<Response<BinaryData>> call, Supplier<JsonNode> reread) {
        return new ArmOperation(connection, request, send(request, call), Optional.of(reread));
    }

    /**
     * Removes a resource; that it is not there is no error.
     *
     * @param query {@code forceDelete}, or nothing
     */
    public ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query) {
        var request = "DELETE " + id;
        var first = send(request, () -> service()
                .delete(
                        url(), Paths.encode(id), apiVersion, query.get("forceDelete"), ArmService.JSON, Context.NONE));
        return new ArmOperation(connection, request, first, Optional.empty());
    }

    /** Invokes an action of a resource. */
    public ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body) {
        var request = "POST " + id + "/" + action;
        var data = body.map(RequestBody::data).orElse(null);
        var first = send(request, () -> service()
                .post(
                        url(),
                        Paths.encode(id) + "/" + action,
                        apiVersion,
                        data,
                        ArmService.JSON,
                        Context.NONE));
        return new ArmOperation(connection, request, first, Optional.empty());
    }

    /**
     * Invokes an action that answers with a secret, and gives that only.
     *
     * @param pointer where in the answer the secret is, as a JSON pointer
     */
    public Secret invokeForSecret(
            ResourceId id, String action, String apiVersion, RequestBody body, String pointer, Waiting waiting) {
        return Secret.of(invoke(id, action, apiVersion, Optional.of(body))
                .await(waiting)
                .at(pointer)
                .asText());
    }

    /** Waits until a resource is neither being created nor updated nor deleted; empty if it is gone then. */
    public Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, Waiting waiting) {
        return states(waiting).until(() -> find(id, apiVersion), found -> found.map(States::isSettled).orElse(true));
    }

    /** Waits until a resource is not there any more. */
    public void awaitGone(ResourceId id, String apiVersion, Waiting waiting) {
        states(waiting).until(() -> find(id, apiVersion), Optional::isEmpty);
    }

    /**
     * Waits for a state of a resource.
     *
     * @param done tells that it is reached
     * @param timeout how long at the most
     * @return the resource as it was when it was looked at last, reached or not
     */
    public JsonNode awaitState(
            ResourceId id, String apiVersion, Predicate<JsonNode> done, Duration timeout, Waiting waiting) {
        return new States(waiting, timeout)
                .until(() -> Optional.of(get(id, apiVersion)), found -> found.map(done::test).orElse(true))
                .orElseThrow();
    }

    private static States states(Waiting waiting) {
        return new States(waiting, Duration.ofHours(1));
    }

    private Response<BinaryData> send(String request, Supplier<Response<BinaryData>> call) {
        return Network.call(url(), request, call);
    }

    private ArmService service() {
        return connection.service();
    }

    private String url() {
        return connection.url();
    }
}
