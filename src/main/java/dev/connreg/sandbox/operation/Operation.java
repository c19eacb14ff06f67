package dev.connreg.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import java.util.Optional;

/** Something that was begun and is not done yet, or was. */
final class Operation {

    private static final String CANCELED = "Canceled";

    private final long number;
    private final String name;
    private final OperationAddress address;
    private final String resourceId;
    private final Completion completion;
    private final String startTime;
    private int polls;
    private String status;
    private Optional<ObjectNode> error = Optional.empty();
    private Optional<String> endTime = Optional.empty();

    Operation(long number, String name, OperationAddress address, Start start, int polls, String startTime) {
        this.number = number;
        this.name = name;
        this.address = address;
        this.resourceId = start.resourceId();
        this.status = start.running();
        this.completion = start.completion();
        this.polls = polls;
        this.startTime = startTime;
    }

    record Start(String resourceId, String running, Completion completion) {}

    long number() {
        return number;
    }

    OperationAddress address() {
        return address;
    }

    String resourceId() {
        return resourceId;
    }

    String path() {
        return address.folder() + "/" + address.prefix() + name;
    }

    boolean runs() {
        return endTime.isEmpty();
    }

    Optional<ObjectNode> result() {
        return completion.result();
    }

    Optional<ObjectNode> error() {
        return error;
    }

    /** Somebody looks: time passes. */
    void look(String now) {
        if (runs() && polls > 0) {
            polls--;
        } else if (runs() && completion.ready()) {
            error = completion.complete();
            status = error.map(Operation::state).orElse("Succeeded");
            endTime = Optional.of(now);
        }
    }

    void cancel(String now) {
        status = CANCELED;
        error = Optional.of(canceled());
        endTime = Optional.of(now);
    }

    static ObjectNode canceled() {
        return FailingOperation.error(CANCELED, "The operation was canceled.");
    }

    private static String state(ObjectNode error) {
        return error.path("code").asText().equals(CANCELED) ? CANCELED : "Failed";
    }

    ObjectNode shown() {
        var body = Json.object();
        switch (address.shape()) {
            case STATUS, RESULT -> body.put("status", status);
            case OPERATION -> body.put("id", path()).put("name", name).put("status", status);
            case TENANT -> {
                body.put("id", path()).put("name", name).put("resourceId", resourceId);
                body.put("status", status).put("startTime", startTime);
                endTime.ifPresent(time -> body.put("endTime", time));
                body.putNull("properties");
            }
        }
        error.ifPresent(e -> body.set("error", e));
        return body;
    }
}
