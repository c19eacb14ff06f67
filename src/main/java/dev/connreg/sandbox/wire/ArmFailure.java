package dev.connreg.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is refused, with what Azure Resource Manager answers then. */
public final class ArmFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ArmResponse response;
    private final boolean unknown;

    private ArmFailure(String message, ArmResponse response, boolean unknown) {
        super(message);
        this.response = response;
        this.unknown = unknown;
    }

    /** Refused by Resource Manager itself, which the header {@code x-ms-failure-cause} says. */
    public static ArmFailure gateway(int status, String code, String message) {
        return of(status, error(code, message), message).with(Map.of("x-ms-failure-cause", "gateway"));
    }

    /** Refused by the resource provider, which no header says. */
    public static ArmFailure provider(int status, String code, String message) {
        return of(status, error(code, message), message);
    }

    /** Refused with a body of the provider's own form. */
    public static ArmFailure of(int status, ObjectNode body, String message) {
        return new ArmFailure(message, ArmResponse.json(status, body), false);
    }

    /** Refused because the sandbox has no such thing; a test that meets one of these is to fail. */
    public static ArmFailure unknown(int status, String code, String message) {
        return new ArmFailure(message, gateway(status, code, message).response, true);
    }

    /** The body of an error. */
    public static ObjectNode error(String code, String message) {
        var body = Json.object();
        body.putObject("error").put("code", code).put("message", message);
        return body;
    }

    /** The same with more headers. */
    public ArmFailure with(Map<String, String> headers) {
        return new ArmFailure(message(), response.with(new LinkedHashMap<>(headers)), unknown);
    }

    /** What is answered. */
    public ArmResponse response() {
        return response;
    }

    /** Whether the sandbox does not know what was asked for. */
    public boolean isUnknown() {
        return unknown;
    }

    private String message() {
        return String.valueOf(getMessage());
    }
}
