package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.Answer;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.ArmSerializer;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.PollLoop;
import dev.connreg.arm.waiting.PollState;
import dev.connreg.arm.waiting.StateWords;
import dev.connreg.arm.waiting.TimeLimit;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.arm.waiting.WaitTimeoutException;
import dev.connreg.graph.ResourceId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Azure Resource Manager through the SDK's pipeline, as the signed-in user. */
public final class AzureArm implements Arm {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final ArmSettings settings;
    private final TimeLimit limit;
    private final ArmPipeline pipeline;
    private final ArmSerializer serializer = new ArmSerializer();
    private final ArmSender sender;
    private final ArmSender polls;
    // Created here, and not read since.
    private final Set<ResourceId> unread = ConcurrentHashMap.newKeySet();

    AzureArm(ArmSettings settings, InstantSource clock) {
        this.settings = settings;
        this.limit = settings.limit(clock);
        this.pipeline = new ArmPipeline(settings, limit);
        this.sender = new ArmSender(settings.endpoint(), pipeline.forRequests());
        this.polls = new ArmSender(settings.endpoint(), pipeline.forPolls());
    }

    public static AzureArm of(AzureSession session) {
        return of(session, ArmOptions.DEFAULT);
    }

    public static AzureArm of(AzureSession session, ArmOptions options) {
        return new AzureArm(ArmSettings.of(session, options), InstantSource.system());
    }

    @Override
    public Optional<JsonNode> find(ResourceId id, String apiVersion) {
        return find(sender, id, apiVersion);
    }

    @Override
    public JsonNode get(ResourceId id, String apiVersion) {
        return get(sender, id, apiVersion);
    }

    private Optional<JsonNode> find(ArmSender sender, ResourceId id, String apiVersion) {
        try {
            return Optional.of(get(sender, id, apiVersion));
        } catch (ArmException e) {
            if (e.status() == 404 && !e.isAboutApiVersion() && !e.error().hasCode("SubscriptionNotFound")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private JsonNode get(ArmSender sender, ResourceId id, String apiVersion) {
        for (int tries = 0; ; tries++) {
            try {
                var resource = sender.get(id.toString(), apiVersion, Map.of()).resource(id);
                unread.remove(id);
                return resource;
            } catch (ArmException e) {
                if (!isTooEarly(e, id, tries)) {
                    if (e.status() == 404) {
                        forget(id);
                    }
                    throw e;
                }
                var delay = settings.schedule().delay(tries, e.retryAfter());
                settings.options().log().repeats(e.request(), "not there, though just created", Optional.of(delay));
                limit.pause(delay);
            }
        }
    }

    /** What could not be created need not become visible. */
    void forget(ResourceId id) {
        unread.remove(id);
    }

    /** What was just written is not readable everywhere at once. */
    private boolean isTooEarly(ArmException e, ResourceId id, int tries) {
        return e.status() == 404
                && !e.isAboutApiVersion()
                && unread.contains(id)
                && tries < settings.schedule().patience()
                && !limit.isOver();
    }

    @Override
    public List<JsonNode> list(String path, String apiVersion, Map<String, String> query) {
        return list(path, apiVersion, query, ArmAnswers::isResource);
    }

    @Override
    public List<JsonNode> permissions(ResourceId scope, String apiVersion) {
        return list(scope + "/providers/Microsoft.Authorization/permissions", apiVersion, Map.of(), JsonNode::isObject);
    }

    private List<JsonNode> list(
            String path, String apiVersion, Map<String, String> query, Predicate<JsonNode> isElement) {
        var first = sender.get(path, apiVersion, query);
        return new Pages(
                        first.request(),
                        link -> sender.follow(first.request(), link).body(),
                        isElement)
                .collect(first.body());
    }

    @Override
    public ArmOperation put(ResourceId id, String apiVersion, RequestBody body) {
        var answer = write("PUT", id, apiVersion, () -> sender.put(id.toString(), apiVersion, body));
        unread.add(id);
        return new LongRunningOperation(this, id, apiVersion, answer);
    }

    @Override
    public ArmOperation patchUnlessBusy(ResourceId id, String apiVersion, RequestBody body) {
        return new LongRunningOperation(this, id, apiVersion, sender.patch(id.toString(), apiVersion, body));
    }

    @Override
    public ArmOperation patch(ResourceId id, String apiVersion, RequestBody body) {
        var answer = write("PATCH", id, apiVersion, () -> sender.patch(id.toString(), apiVersion, body));
        return new LongRunningOperation(this, id, apiVersion, answer);
    }

    @Override
    public ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query) {
        unread.remove(id);
        var answer = write("DELETE", id, apiVersion, () -> sender.delete(id.toString(), apiVersion, query));
        return new LongRunningOperation(this, id, apiVersion, answer);
    }

    @Override
    public ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body) {
        var path = id + "/" + action;
        // Never sent twice where the answer is lost: each time makes another password, for example.
        var answer = writer("POST " + path).send(() -> sender.post(path, apiVersion, body));
        return new LongRunningOperation(this, id, apiVersion, answer);
    }

    private Answer write(String method, ResourceId id, String apiVersion, Supplier<Answer> write) {
        var answer = writer(method + " " + id).send(write, () -> awaitSettled(id, apiVersion, WaitListener.UNHEARD));
        if (answer.isWrite() && answer.status() != 202) {
            answer.resource(id);
        }
        return answer;
    }

    private Writer writer(String request) {
        return new Writer(
                request, settings.schedule(), limit, settings.options().log());
    }

    @Override
    public Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, WaitListener waiting) {
        var settled = loop(id, limit(LONGEST), waiting)
                .await(() -> settled(find(polls, id, apiVersion).orElseGet(ArmAnswers::missing)));
        return Optional.of(settled).filter(resource -> !resource.isMissingNode());
    }

    @Override
    public boolean awaitGone(ResourceId id, String apiVersion, WaitListener waiting) {
        return awaitGone(id, apiVersion, limit(LONGEST), waiting);
    }

    @Override
    public JsonNode awaitState(
            ResourceId id, String apiVersion, Predicate<JsonNode> done, Duration timeout, WaitListener waiting) {
        var last = new AtomicReference<JsonNode>();
        try {
            return loop(id, limit(timeout), waiting).await(() -> {
                var seen = get(polls, id, apiVersion);
                last.set(seen);
                return done.test(seen) ? new PollState.Done(seen) : inProgress(seen);
            });
        } catch (WaitTimeoutException late) {
            return Optional.ofNullable(last.get()).orElseThrow(() -> late);
        }
    }

    JsonNode awaitWritten(ResourceId id, String apiVersion, TimeLimit limit, WaitListener waiting) {
        return loop(id, limit, waiting).await(() -> settled(get(polls, id, apiVersion)));
    }

    boolean awaitGone(ResourceId id, String apiVersion, TimeLimit limit, WaitListener waiting) {
        return loop(id, limit, waiting)
                .await(() -> find(polls, id, apiVersion)
                        .map(found -> isLeftAlone(found, limit) ? new PollState.Done(found) : notGone(found))
                        .orElseGet(() -> new PollState.Done(ArmAnswers.missing())))
                .isMissingNode();
    }

    /** Services begin to delete within seconds. */
    private boolean isLeftAlone(JsonNode resource, TimeLimit limit) {
        return ArmAnswers.isSettled(resource)
                && limit.sinceStart().compareTo(settings.schedule().longest()) >= 0;
    }

    private static PollState settled(JsonNode resource) {
        return ArmAnswers.isSettled(resource) ? new PollState.Done(resource) : inProgress(resource);
    }

    /** Another state would read as if it were done. */
    private static PollState.InProgress notGone(JsonNode resource) {
        var state = StateWords.of(resource);
        return new PollState.InProgress(state.equals("Deleting") ? state : "not deleted yet");
    }

    private static PollState.InProgress inProgress(JsonNode resource) {
        return new PollState.InProgress(StateWords.of(resource));
    }

    PollLoop loop(ResourceId id, TimeLimit limit, WaitListener waiting) {
        return new PollLoop(id.toString(), settings.schedule(), limit, waiting);
    }

    TimeLimit limit(Duration timeout) {
        return limit.within(timeout);
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
