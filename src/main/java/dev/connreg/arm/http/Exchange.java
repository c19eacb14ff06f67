package dev.connreg.arm.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request and its answer without anything secret: no {@code Authorization}, no signatures in the URL, secret values in
 * bodies replaced.
 *
 * @param status the HTTP status, if there was an answer
 * @param duration from the start of sending to the end of the answer
 * @param clientRequestId our own id of the request, if it had one
 * @param requestId ARM's id of the request, if it gave one
 * @param failure the kind of what went wrong, if there was no answer
 * @param requestBody what was sent, if asked for and any
 * @param responseBody what was answered, if asked for and any
 */
public record Exchange(
        String method,
        String url,
        OptionalInt status,
        Duration duration,
        Optional<String> clientRequestId,
        Optional<String> requestId,
        Optional<String> failure,
        Optional<String> requestBody,
        Optional<String> responseBody) {}
