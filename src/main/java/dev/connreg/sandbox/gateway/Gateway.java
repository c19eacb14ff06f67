package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.signin.AccessTokens;
import dev.connreg.sandbox.signin.ServicePrincipal;
import dev.connreg.sandbox.signin.SignIn;
import dev.connreg.sandbox.subscription.Permissions;
import dev.connreg.sandbox.subscription.Providers;
import dev.connreg.sandbox.subscription.ResourceGroups;
import dev.connreg.sandbox.subscription.SubscriptionRoutes;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.ResourcePath;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Resource Manager itself. Requests come from any thread and are served one at a time. */
public final class Gateway {

    private final ReentrantLock lock = new ReentrantLock();
    private final RequestLog log = new RequestLog();
    private final World world;
    private final Faults faults;
    private final SignIn signIn;
    private final AccessTokens tokens;
    private final Buckets buckets;
    private final Pages pages;
    private final Permissions permissions;
    private final SubscriptionRoutes subscriptions;
    private final ResourceRoutes resources;
    private final CommonHeaders headers;
    private final List<HeldRequest> held = new CopyOnWriteArrayList<>();

    /**
     * What a gateway needs from outside.
     *
     * @param providers where the subscription is registered
     * @param permissions what those who ask may do
     */
    public record Parts(
            World world,
            List<ResourceRules> rules,
            Providers providers,
            Permissions permissions,
            List<String> subscriptions,
            Clock clock) {}

    public Gateway(Parts parts, GatewayRules rules, List<Fault> faults, SignIn signIn, AccessTokens tokens) {
        this.world = parts.world();
        this.faults = new Faults(faults);
        this.signIn = signIn;
        this.tokens = tokens;
        this.buckets = new Buckets(rules.throttle(), parts.clock());
        this.pages = new Pages(rules.pageSize());
        var groups = new ResourceGroups(world);
        this.subscriptions = new SubscriptionRoutes(
                world, parts.subscriptions(), ServicePrincipal.TENANT, parts.providers(), groups);
        this.permissions = parts.permissions();
        this.resources = new ResourceRoutes(
                world, new ResourceTypes(parts.rules(), rules.withoutApiVersions()), parts.providers(), groups, pages);
        this.headers = new CommonHeaders(parts.clock());
    }

    /** Serves a request, remembers it, tells the listeners, and gives the answer. */
    public ArmResponse handle(ArmRequest request) {
        // All of them count the request before the first keeps it.
        held.stream().filter(one -> one.isMeant(request)).toList().forEach(HeldRequest::keep);
        var served = exclusively(() -> serve(request));
        log.add(request, served.response().status(), served.unknown());
        return served.response();
    }

    /** Does something while no request is served. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listener for each request after it took effect and before it is answered. */
    public void onRequest(Consumer<RecordedRequest> listener) {
        log.onRequest(listener);
    }

    /** What was asked so far. */
    public List<RecordedRequest> requests() {
        return log.requests();
    }

    /** What was asked that the sandbox does not know. */
    public List<RecordedRequest> unknownRequests() {
        return log.unknown();
    }

    /** Adds a fault. */
    public void add(Fault fault) {
        exclusively(() -> {
            faults.add(fault);
            return fault;
        });
    }

    /** Keeps a request waiting before it takes effect. */
    public void add(HeldRequest one) {
        held.add(one);
    }

    /** Lets all go on that are kept waiting. */
    public void releaseAll() {
        held.forEach(HeldRequest::release);
    }

    private record Served(ArmResponse response, boolean unknown) {}

    private Served serve(ArmRequest request) {
        var fault = faults.take(request);
        if (fault.isPresent() && !fault.get().afterEffect()) {
            return new Served(headers.complete(request, fault.get().answer()), false);
        }
        var served = attempt(request);
        var answer = fault.map(Fault::answer).orElse(served.response());
        return new Served(headers.complete(request, answer), served.unknown());
    }

    private Served attempt(ArmRequest request) {
        try {
            return new Served(route(request), false);
        } catch (ArmFailure refused) {
            return new Served(refused.response(), refused.isUnknown());
        } catch (RuntimeException bug) {
            // Loud, but without the request's text, which may hold secrets.
            var message =
                    "The sandbox failed with %s at %s.".formatted(bug.getClass().getName(), bug.getStackTrace()[0]);
            return new Served(
                    ArmFailure.gateway(500, "InternalServerError", message).response(), true);
        }
    }

    private ArmResponse route(ArmRequest request) {
        var signingIn = signIn.answer(request);
        if (signingIn.isPresent()) {
            return signingIn.get();
        }
        tokens.check(request);
        var path = ResourcePath.of(request.path());
        if (path.segments().stream().anyMatch(segment -> segment.chars().anyMatch(Character::isISOControl))) {
            throw ArmFailure.gateway(400, "BadRequest", "The request URL has a control character.");
        }
        var limits = buckets.take(request, path.subscription().isPresent());
        try {
            return manage(request, path).with(limits);
        } catch (ArmFailure refused) {
            throw refused.with(limits);
        }
    }

    private ArmResponse manage(ArmRequest request, ResourcePath path) {
        var apiVersion = Optional.ofNullable(request.query().get("api-version"))
                .filter(version -> !version.isBlank())
                .orElseThrow(() -> ArmFailure.gateway(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter (?api-version=) is required for all requests."));
        return world.operations()
                .poll(request)
                .or(() -> subscriptions.answer(request, path, pages::page))
                .or(() -> permissions.answer(request, path))
                .orElseGet(() -> resources.serve(request, path, apiVersion.toLowerCase(Locale.ROOT)));
    }
}
