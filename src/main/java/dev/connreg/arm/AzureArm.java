package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.ArmSerializer;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.Look;
import dev.connreg.arm.waiting.StateWords;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.arm.waiting.Watch;
import dev.connreg.graph.ResourceId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Azure Resource Manager through the SDK's pipeline, as the signed-in user. */
public final class AzureArm implements Arm {

    private final ArmSettings settings;
    private final InstantSource clock;
    private final ArmPipeline pipeline;
    private final ArmSerializer serializer = new ArmSerializer();
    private final ArmSender sender;

    public AzureArm(ArmSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.pipeline = new ArmPipeline(settings);
        this.sender = new ArmSender(settings.endpoint(), pipeline.forRequests(), serializer);
    }

    /** Asks the cloud of a session as who is signed in there. */
    public static AzureArm of(AzureSession session) {
        return of(session, ArmOptions.DEFAULT);
    }

    /** Asks the cloud of a session as who is signed in there, in some way of one's own. */
    public static AzureArm of(AzureSession session, ArmOptions options) {
        return new AzureArm(ArmSettings.of(session, options), InstantSource.system());
    }

    @Override
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

    @Override
    public JsonNode get(ResourceId id, String apiVersion) {
        return sender.get(id.toString(), apiVersion, Map.of()).resource();
    }

    @Override
    public List<JsonNode> list(String path, String apiVersion, Map<String, String> query) {
        var first = sender.get(path, apiVersion, query);
        return new Pages(first.request(), link -> sender.follow(link).body()).collect(first.body());
    }

    @Override
    public ArmOperation put(ResourceId id, String apiVersion, RequestBody body) {
        return new LongRunningOperation(this, id, apiVersion, sender.put(id.toString(), apiVersion, body));
    }

    @Override
    public ArmOperation patch(ResourceId id, String apiVersion, RequestBody body) {
        return new LongRunningOperation(this, id, apiVersion, sender.patch(id.toString(), apiVersion, body));
    }

    @Override
    public ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query) {
        return new LongRunningOperation(this, id, apiVersion, sender.delete(id.toString(), apiVersion, query));
    }

    @Override
    public ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body) {
        return new LongRunningOperation(this, id, apiVersion, sender.post(id + "/" + action, apiVersion, body));
    }

    @Override
    public Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, Waiting waiting) {
        var settled = awaitSettled(id, apiVersion, terms(Duration.ofHours(1), waiting));
        return Optional.of(settled).filter(resource -> !resource.isMissingNode());
    }

    @Override
    public void awaitGone(ResourceId id, String apiVersion, Waiting waiting) {
        awaitGone(id, apiVersion, terms(Duration.ofHours(1), waiting));
    }

    @Override
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
