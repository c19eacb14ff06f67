package dev.connreg.sandbox.operation;

import dev.connreg.sandbox.store.Timestamps;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All operations. They go on when somebody looks at them, or at the resource they work on. */
public final class Operations {

    private static final Pattern POLLING =
            Pattern.compile("/(operationStatuses|operationResults|operations)/[^/]+$", Pattern.CASE_INSENSITIVE);

    private final Pace pace;
    private final Timestamps times;
    private final SignedAddress signed = new SignedAddress();
    private final Map<Long, Operation> byNumber = new LinkedHashMap<>();
    private final FailingOperations failing;

    public Operations(Pace pace, Timestamps times, List<FailingOperation> failing) {
        this.pace = pace;
        this.times = times;
        this.failing = new FailingOperations(failing);
    }

    /** Whether what could be done at once is to be an operation. */
    public boolean always() {
        return pace.always();
    }

    /** Lets one more operation go wrong. */
    public void add(FailingOperation one) {
        failing.add(one);
    }

    /** Lets all go on to their end that never were to. */
    public void endEndless() {
        failing.endEndless();
    }

    /** How many were begun so far. */
    public int count() {
        return byNumber.size();
    }

    /**
     * Begins an operation and gives the headers that tell the client where to follow it.
     *
     * @param running what its status is called while it goes on, such as {@code Creating}
     */
    public Map<String, String> start(
            ArmRequest request, OperationAddress address, String resourceId, String running, Completion completion) {
        var begun = new Operation.Start(resourceId, running, failing.take(resourceId, running, completion));
        var number = byNumber.size() + 1L;
        var operation = new Operation(number, name(request, address), address, begun, pace.polls(), times.zulu());
        byNumber.put(number, operation);
        return headers(request, operation);
    }

    /** The answer to a poll, if the request is one. */
    public Optional<ArmResponse> poll(ArmRequest request) {
        if (!request.reads() || !POLLING.matcher(request.path()).find()) {
            return Optional.empty();
        }
        var operation = find(request)
                .orElseThrow(() -> ArmFailure.unknown(
                        403, "InvalidOperationAddress", "The signature of the operation's address is not valid."));
        operation.look(times.zulu());
        return Optional.of(answer(request, operation));
    }

    /** Time passes for what goes on with a resource. */
    public void look(String resourceId) {
        of(resourceId).ifPresent(operation -> operation.look(times.zulu()));
    }

    /** Whether something goes on with a resource. */
    public boolean runs(String resourceId) {
        return of(resourceId).isPresent();
    }

    /** Ends what goes on with a resource. */
    public void cancel(String resourceId) {
        of(resourceId).ifPresent(operation -> operation.cancel(times.zulu()));
    }

    private Optional<Operation> of(String resourceId) {
        return byNumber.values().stream()
                .filter(o -> o.runs() && o.resourceId().equalsIgnoreCase(resourceId))
                .findFirst();
    }

    private Optional<Operation> find(ArmRequest request) {
        var number = signed.number(request.target());
        if (number.isPresent()) {
            return Optional.ofNullable(byNumber.get(number.getAsLong()));
        }
        return byNumber.values().stream()
                .filter(o -> o.address().shape() == Shape.TENANT)
                .filter(o -> o.path().equalsIgnoreCase(request.path()))
                .findFirst();
    }

    private ArmResponse answer(ArmRequest request, Operation operation) {
        return switch (operation.address().shape()) {
            case RESULT -> result(request, operation);
            case STATUS -> ArmResponse.json(200, operation.shown()).with(headers(request, operation));
            case OPERATION, TENANT -> ArmResponse.json(200, operation.shown()).with(retry(operation));
        };
    }

    private ArmResponse result(ArmRequest request, Operation operation) {
        if (operation.runs()) {
            return ArmResponse.empty(202).with(headers(request, operation));
        }
        return operation
                .error()
                .map(error -> ArmResponse.json(
                        409,
                        ArmFailure.error(
                                error.path("code").asText(),
                                error.path("message").asText())))
                .or(() -> operation.result().map(body -> ArmResponse.json(200, body)))
                .orElse(ArmResponse.empty(200));
    }

    private Map<String, String> headers(ArmRequest request, Operation operation) {
        var address = operation.address();
        var path = encoded(operation.path()) + "?" + address.versionParameter() + "=" + address.apiVersion();
        var target = address.shape() == Shape.TENANT ? path : signed.sign(path, operation.number(), times.now());
        var headers = new LinkedHashMap<>(retry(operation));
        headers.put(address.shape() == Shape.RESULT ? "Location" : "Azure-AsyncOperation", request.origin() + target);
        return headers;
    }

    private Map<String, String> retry(Operation operation) {
        var shape = operation.address().shape();
        return operation.runs() ? pace.headers(shape == Shape.STATUS || shape == Shape.RESULT) : Map.of();
    }

    /** The registry service names its operations after the client's request, so the name alone identifies none. */
    private static String name(ArmRequest request, OperationAddress address) {
        return switch (address.shape()) {
            case STATUS, RESULT ->
                request.header("x-ms-client-request-id")
                        .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                        .orElseGet(() -> UUID.randomUUID().toString());
            case OPERATION -> UUID.randomUUID().toString();
            case TENANT -> UUID.randomUUID() + "*" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        };
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
