package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request that is answered wrongly, on purpose.
 *
 * @param method the verb, or {@code *}
 * @param path a regular expression, found without case in the path
 * @param status the status of the answer, or 0 to cut the connection instead
 * @param body the body: JSON, HTML, or nothing
 * @param afterEffect whether the request takes effect all the same; only the answer is wrong
 */
public record Fault(
        String method,
        String path,
        int status,
        String body,
        Map<String, String> headers,
        int times,
        int skip,
        boolean afterEffect) {

    private static final String POLLS = "/(operationStatuses|operationResults|operations)/";
    private static final String HTML =
            "<html><head><title>503 Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>";

    public Fault {
        headers = Map.copyOf(headers);
        Pattern.compile(path);
    }

    /** An error, once. */
    public static Fault of(String method, String path, int status, String body) {
        return new Fault(method, path, status, body, Map.of(), 1, 0, false);
    }

    /** An error with a code and a message, once. */
    public static Fault error(String method, String path, int status, String code, String message) {
        return of(method, path, status, Json.write(ArmFailure.error(code, message)));
    }

    /** A connection that is cut, once. */
    public static Fault cut(String method, String path) {
        return of(method, path, 0, "");
    }

    /** Polls that are throttled, fail at a gateway, and fail at the front door with a page of HTML, in turn. */
    public static List<Fault> failingPolls() {
        return List.of(
                error("GET", POLLS, 429, "TooManyRequests", "Too many requests. Please try again after sometime.")
                        .withHeader("x-ms-retry-after-ms", "5"),
                error("GET", POLLS, 502, "BadGatewayConnection", "The network connectivity issue encountered."),
                of("GET", POLLS, 503, HTML));
    }

    /** The same, more or less often. */
    public Fault withTimes(int howOften) {
        return new Fault(method, path, status, body, headers, howOften, skip, afterEffect);
    }

    /** The same after some that go well. */
    public Fault withSkip(int first) {
        return new Fault(method, path, status, body, headers, times, first, afterEffect);
    }

    /** The same with one more header. */
    public Fault withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Fault(method, path, status, body, all, times, skip, afterEffect);
    }

    /** The same for a request that takes effect. */
    public Fault afterItTookEffect() {
        return new Fault(method, path, status, body, headers, times, skip, true);
    }

    boolean concerns(String verb, String requestPath) {
        return (method.equals("*") || method.equalsIgnoreCase(verb))
                && Pattern.compile(path, Pattern.CASE_INSENSITIVE)
                        .matcher(requestPath)
                        .find();
    }

    ArmResponse answer() {
        var type = body.startsWith("<") ? "text/html" : "application/json; charset=utf-8";
        return ArmResponse.text(status, type, body).with(headers);
    }
}
