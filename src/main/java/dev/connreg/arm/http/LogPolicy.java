package dev.connreg.arm.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.AnswerBody;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmJson;
import dev.connreg.arm.answer.Masking;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.arm.answer.UnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells a log of each request, next to the wire, so that it sees every retry. */
public final class LogPolicy implements SyncPolicy {

    /** Key of the {@link Redaction} in a request's context. */
    public static final String REDACTION = "connreg-redaction";

    private final RequestLog log;

    public LogPolicy(RequestLog log) {
        this.log = log;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var start = System.nanoTime();
        var redaction = (Redaction) context.getData(REDACTION).orElse(Redaction.NONE);
        try {
            var response = next.processSync().buffer();
            log.sent(answered(context.getHttpRequest(), response, since(start), redaction));
            return response;
        } catch (RuntimeException e) {
            log.sent(failed(context.getHttpRequest(), e, since(start), redaction));
            throw e;
        }
    }

    private Exchange answered(HttpRequest request, HttpResponse response, Duration duration, Redaction redaction) {
        return new Exchange(
                request.getHttpMethod().toString(),
                Masking.mask(request.getUrl()),
                OptionalInt.of(response.getStatusCode()),
                duration,
                header(request),
                Optional.ofNullable(response.getHeaderValue(ArmAnswers.REQUEST_ID)),
                Optional.empty(),
                sent(request, redaction),
                shown(AnswerBody.bytes(response), redaction));
    }

    private Exchange failed(HttpRequest request, RuntimeException failure, Duration duration, Redaction redaction) {
        return new Exchange(
                request.getHttpMethod().toString(),
                Masking.mask(request.getUrl()),
                OptionalInt.empty(),
                duration,
                header(request),
                Optional.empty(),
                Optional.of(UnreachableException.reason(failure)
                        .map(Enum::toString)
                        .orElseGet(() -> failure.getClass().getSimpleName())),
                sent(request, redaction),
                Optional.empty());
    }

    private Optional<String> sent(HttpRequest request, Redaction redaction) {
        return Optional.ofNullable(request.getBodyAsBinaryData()).flatMap(body -> shown(body.toBytes(), redaction));
    }

    private Optional<String> shown(byte[] bytes, Redaction redaction) {
        if (!log.wantsBodies() || bytes.length == 0) {
            return Optional.empty();
        }
        var shown = ArmJson.read(bytes)
                .map(json -> Masking.mask(json).toString())
                .orElseGet(() -> "(%d bytes that are no JSON)".formatted(bytes.length));
        return Optional.of(redaction.apply(shown));
    }

    private static Optional<String> header(HttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getValue(HttpHeaderName.X_MS_CLIENT_REQUEST_ID));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
