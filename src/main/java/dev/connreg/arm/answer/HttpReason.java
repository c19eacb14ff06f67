package dev.connreg.arm.answer;

import java.util.Map;

/** The reason phrases of HTTP statuses, which HTTP/2 does not carry any more, as Python and so az has them. */
public final class HttpReason {

    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(411, "Length Required"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Request Entity Too Large"),
            Map.entry(414, "Request-URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(423, "Locked"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private HttpReason() {}

    public static String phrase(int status) {
        return PHRASES.getOrDefault(status, Integer.toString(status));
    }

    /** Such as {@code 404 Not Found}; the number alone where there is no phrase. */
    public static String status(int status) {
        return PHRASES.containsKey(status) ? status + " " + phrase(status) : Integer.toString(status);
    }

    /** Az's words for an answer that describes no error. */
    public static String invalidStatus(int status) {
        return "Operation returned an invalid status '%s'".formatted(phrase(status));
    }
}
