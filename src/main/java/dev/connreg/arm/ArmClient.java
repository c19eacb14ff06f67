package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.ArmSerializer;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.Look;
import dev.connreg.arm.waiting.StateWords;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.arm.waiting.Watch;
import dev.connreg.credential.Secret;
import dev.connreg.graph.ResourceId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Azure Resource Manager, one resource at a time. What ARM sends is kept whole, unknown members included.
 *
 * <p>Every method throws {@link ArmException} where ARM refuses, {@link UnreachableException} where no answer comes,
 * {@link UnexpectedAnswerException} where something else than ARM answers, and {@link SignInException} where no token
 * can be had. Writes throw {@link PolicyTokenException} if they are to have a policy token and there is none. May be
 * used by several threads at once.
 */
public final class ArmClient {

    private final ArmSettings settings;
    private final InstantSource clock;
    private final ArmPipeline pipeline;
    private final ArmSerializer serializer = new ArmSerializer();
    private final ArmSender sender;

    public ArmClient(ArmSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.pipeline = new ArmPipeline(settings);
        this.sender = new ArmSender(settings.endpoint(), pipeline.forRequests(), serializer);
    }

    /** Asks the cloud of a session as who is signed in there. */
    public static ArmClient of(AzureSession session) {
        return of(session, ArmOptions.DEFAULT);
    }

    /** Asks the cloud of a session as who is signed in there, in some way of one's own. */
    public static ArmClient of(AzureSession session, ArmOptions options) {
        return new ArmClient(ArmSettings.of(session, options), InstantSource.system());
    }

    /** Reads a resource; empty only if ARM says that it, its parent or its resource group is not there. */
    public Optional<JsonNode> find(ResourceId id, String apiVersion) {
        try {
            return Optional.of(get(id, apiVersion));
        } catch (ArmException e) {
            if (e.status() == 404 && !e.isAboutApiVersion() && !e.error().hasCode("SubscriptionNotFound")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Reads a resource that must be there. */
    public JsonNode get(ResourceId id, String apiVersion) {
        return sender.get(id.toString(), apiVersion, Map.of()).body();
    }

    /**
     * Reads all resources of a collection, page after page.
     *
     * @param path the path of the collection
     * @param query further parameters as they are meant, such as {@code $filter}
     */
    public List<JsonNode> list(String path, String apiVersion, Map<String, String> query) {
        var first = sender.get(path, apiVersion, query);
        return new Pages(first.request(), link -> sender.follow(link).body()).collect(first.body());
    }

    /** Sends a resource as a whole. */
    public ArmOperation put(ResourceId id, String apiVersion, RequestBody body) {
        return new ArmOperation(this, id, apiVersion, sender.put(id.toString(), apiVersion, body));
    }

    /** Sends what changes of a resource. */
    public ArmOperation patch(ResourceId id, String apiVersion, RequestBody body) {
        return new ArmOperation(this, id, apiVersion, sender.patch(id.toString(), apiVersion, body));
    }

    /**
     * Removes a resource; that it is not there is no error where ARM says 204, as it should.
     *
     * @param query further parameters as they are meant, such as {@code forceDelete}
     */
    public ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query) {
        return new ArmOperation(this, id, apiVersion, sender.delete(id.toString(), apiVersion, query));
    }

    /** Invokes an action of a resource. */
    public ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body) {
        return new ArmOperation(this, id, apiVersion, sender.post(id + "/" + action, apiVersion, body));
    }

    /**
     * Invokes an action that answers with a secret, and gives that only.
     *
     * @param pointer where in the answer the secret is, as a JSON pointer
     * @throws UnexpectedAnswerException if there is no text at that place
     */
    public Secret invokeForSecret(
            ResourceId id, String action, String apiVersion, RequestBody body, String pointer, Waiting waiting) {
        var found =
                invoke(id, action, apiVersion, Optional.of(body)).await(waiting).at(pointer);
        if (!found.isTextual() || found.textValue().isEmpty()) {
            throw new UnexpectedAnswerException(
                    "POST %s/%s".formatted(id, action), "the answer has nothing at %s".formatted(pointer));
        }
        return Secret.of(found.textValue());
    }

    /**
     * Waits until a resource is neither being created nor updated nor deleted; empty if it is gone then. That it has
     * failed is no error here.
     *
     * @throws WaitTimeoutException after an hour
     */
    public Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, Waiting waiting) {
        var settled = awaitSettled(id, apiVersion, terms(Duration.ofHours(1), waiting));
        return Optional.of(settled).filter(resource -> !resource.isMissingNode());
    }

    /**
     * Waits until a resource is not there any more.
     *
     * @throws WaitTimeoutException after an hour
     */
    public void awaitGone(ResourceId id, String apiVersion, Waiting waiting) {
        awaitGone(id, apiVersion, terms(Duration.ofHours(1), waiting));
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
        var terms = terms(timeout, waiting);
        var end = terms.clock().instant().plus(timeout);
        return watch(
                id,
                () -> {
                    var seen = get(id, apiVersion);
                    var over = done.test(seen) || !terms.clock().instant().isBefore(end);
                    return over ? new Look.Done(seen) : running(StateWords.of(seen));
                },
                terms);
    }

    JsonNode awaitSettled(ResourceId id, String apiVersion, Watch.Terms terms) {
        return watch(
                id,
                () -> {
                    var seen = find(id, apiVersion).orElseGet(ArmAnswers::missing);
                    return ArmAnswers.isSettled(seen) ? new Look.Done(seen) : running(StateWords.of(seen));
                },
                terms);
    }

    JsonNode awaitGone(ResourceId id, String apiVersion, Watch.Terms terms) {
        return watch(
                id,
                () -> find(id, apiVersion)
                        .<Look>map(resource -> running(StateWords.of(resource)))
                        .orElseGet(() -> new Look.Done(ArmAnswers.missing())),
                terms);
    }

    private static JsonNode watch(ResourceId id, Supplier<Look> look, Watch.Terms terms) {
        return new Watch(id.toString(), look, running("Unknown"), terms).await();
    }

    private static Look.Running running(String state) {
        return new Look.Running(state, Optional.empty());
    }

    Watch.Terms terms(Duration timeout, Waiting waiting) {
        return new Watch.Terms(settings.pacing(), clock, timeout, waiting);
    }

    URI endpoint() {
        return settings.endpoint();
    }

    ArmPipeline pipeline() {
        return pipeline;
    }

    ArmSerializer serializer() {
        return serializer;
    }
}
