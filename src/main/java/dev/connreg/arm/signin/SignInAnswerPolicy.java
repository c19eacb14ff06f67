package dev.connreg.arm.signin;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmError;
import dev.connreg.arm.answer.ArmErrorReader;
import dev.connreg.arm.answer.ArmJson;
import dev.connreg.arm.answer.HttpReason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Throws a SignInAnswerException for the last answer, after retries, if it is none that a sign-in endpoint gives, or
 * says that it cannot answer now. The library below would tell of its parser, or try all over again.
 */
final class SignInAnswerPolicy implements HttpPipelinePolicy {

    @Override
    public HttpPipelinePosition getPipelinePosition() {
        return HttpPipelinePosition.PER_CALL;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process()
                .map(HttpResponse::buffer)
                .flatMap(response -> response.getBodyAsByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(body -> checked(response, text(body))));
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var response = next.processSync().buffer();
        return checked(response, body(response));
    }

    private static HttpResponse checked(HttpResponse response, String body) {
        var json = ArmJson.read(body).filter(JsonNode::isObject);
        if (isBusy(response.getStatusCode())) {
            throw busy(response, body, json);
        }
        if (json.filter(any -> isOfSignIn(response, any)).isEmpty()) {
            throw strange(response, body);
        }
        return response;
    }

    static SignInAnswerException busy(HttpResponse buffered) {
        var body = body(buffered);
        return busy(buffered, body, ArmJson.read(body));
    }

    private static String body(HttpResponse buffered) {
        var bytes = buffered.getBodyAsBinaryData();
        return bytes == null ? "" : text(bytes.toBytes());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).strip();
    }

    private static boolean isBusy(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static boolean isOfSignIn(HttpResponse response, JsonNode json) {
        if (response.getStatusCode() >= 400) {
            return isError(json);
        }
        var isTokenRequest = response.getRequest().getUrl().getPath().endsWith("/token");
        return response.getStatusCode() == 200 && (!isTokenRequest || isToken(json));
    }

    // What the library below fails to read; errors of other forms it tells as they are.
    private static boolean isError(JsonNode json) {
        var codes = json.path("error_codes");
        return json.has("error")
                && !json.path("error_description").isContainerNode()
                && (codes.isMissingNode() || codes.isNull() || codes.isArray())
                && codes.valueStream().allMatch(code -> code.isIntegralNumber() && code.canConvertToLong());
    }

    private static boolean isToken(JsonNode json) {
        return json.path("access_token").isTextual()
                && TokenForm.fits(json.path("access_token").asText())
                && json.path("expires_in").asText("0").matches("\\d+");
    }

    private static SignInAnswerException busy(HttpResponse response, String body, Optional<JsonNode> json) {
        var error = json.flatMap(ArmErrorReader::read);
        if (error.isEmpty() && !body.isEmpty()) {
            return strange(response, body);
        }
        var wait = Optional.ofNullable(response.getHeaderValue(HttpHeaderName.RETRY_AFTER))
                .map(" (Retry-After: %s)"::formatted)
                .orElse("");
        return new SignInAnswerException("%s%s%s%nWait, and run the command again."
                .formatted(
                        answered(response),
                        wait,
                        error.map(SignInAnswerPolicy::words).orElse(".")));
    }

    private static String words(ArmError error) {
        var words = error.message().isBlank() ? error.code() : error.message();
        return words.lines().findFirst().map(": %s"::formatted).orElse(".");
    }

    private static SignInAnswerException strange(HttpResponse response, String body) {
        return new SignInAnswerException(
                "%s with %s, which is not what it gives.%nIs a proxy or a sign-in page in between?"
                        .formatted(answered(response), kind(response, body)));
    }

    private static String answered(HttpResponse response) {
        return "the sign-in endpoint %s answered HTTP %s"
                .formatted(response.getRequest().getUrl().getAuthority(), HttpReason.status(response.getStatusCode()));
    }

    private static String kind(HttpResponse response, String body) {
        if (response.getStatusCode() >= 300 && response.getStatusCode() < 400) {
            return host(response).map("a redirect to %s"::formatted).orElse("a redirect");
        }
        if (body.isEmpty()) {
            return "an empty answer";
        }
        if (body.startsWith("<")) {
            return "a page";
        }
        return ArmJson.read(body).isPresent() ? "other JSON" : "a text";
    }

    // Alone, since what follows it may be signed.
    private static Optional<String> host(HttpResponse response) {
        try {
            return Optional.ofNullable(response.getHeaderValue(HttpHeaderName.LOCATION))
                    .flatMap(
                            location -> Optional.ofNullable(URI.create(location).getHost()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
