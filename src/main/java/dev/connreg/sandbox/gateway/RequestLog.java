package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.wire.ArmRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Remembers requests, and tells listeners of each before it is answered. */
final class RequestLog {

    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "x-ms-authorization-auxiliary", "cookie", "x-ms-policy-external-evaluations");

    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> unknown = new CopyOnWriteArrayList<>();
    private final List<Consumer<RecordedRequest>> listeners = new CopyOnWriteArrayList<>();

    void onRequest(Consumer<RecordedRequest> listener) {
        listeners.add(listener);
    }

    void add(ArmRequest request, int status, boolean isUnknown) {
        var headers = request.headers().entrySet().stream()
                .filter(header -> !SECRET_HEADERS.contains(header.getKey()))
                .collect(Collectors.toMap(h -> h.getKey(), h -> h.getValue()));
        var recorded = new RecordedRequest(
                request.method(), request.path(), request.query(), headers, Masking.body(request.body()), status);
        requests.add(recorded);
        if (isUnknown) {
            unknown.add(recorded);
        }
        listeners.forEach(listener -> listener.accept(recorded));
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    List<RecordedRequest> unknown() {
        return List.copyOf(unknown);
    }
}
