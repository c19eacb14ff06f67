package dev.connreg.arm;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.RestProxy;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.core.util.serializer.SerializerAdapter;
import dev.connreg.arm.answer.Answer;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.http.LogPolicy;
import dev.connreg.arm.http.OwnHost;
import dev.connreg.arm.http.PathEncoding;
import dev.connreg.azconfig.SignInException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sends single requests through the SDK, and turns its exceptions into ours. */
final class ArmSender {

    private static final String JSON = "application/json";

    private final URI endpoint;
    private final String host;
    private final OwnHost own;
    private final ArmApi api;

    ArmSender(URI endpoint, HttpPipeline pipeline, SerializerAdapter serializer) {
        this.endpoint = endpoint;
        this.host = endpoint.toString();
        this.own = new OwnHost(endpoint);
        this.api = RestProxy.create(ArmApi.class, pipeline, serializer);
    }

    Answer get(String path, String apiVersion, Map<String, String> query) {
        return answer("GET " + path, context -> api.get(host, PathEncoding.encode(path, query), apiVersion, context));
    }

    /** The address of the next page is taken as it is. */
    Answer follow(String list, String link) {
        if (!own.contains(link)) {
            throw new UnexpectedAnswerException(
                    list,
                    "the next page is to be elsewhere than at %s, and the token is for that one only".formatted(host));
        }
        var path = link.replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]*", "");
        return answer("GET " + path, context -> api.getNext(host, link, context));
    }

    Answer put(String path, String apiVersion, RequestBody body) {
        return write(
                "PUT " + path,
                body,
                (data, context) -> api.put(host, PathEncoding.encode(path), apiVersion, JSON, data, context));
    }

    Answer patch(String path, String apiVersion, RequestBody body) {
        return write(
                "PATCH " + path,
                body,
                (data, context) -> api.patch(host, PathEncoding.encode(path), apiVersion, JSON, data, context));
    }

    Answer post(String path, String apiVersion, Optional<RequestBody> body) {
        var encoded = PathEncoding.encode(path);
        return body.map(full -> write(
                        "POST " + path,
                        full,
                        (data, context) -> api.post(host, encoded, apiVersion, JSON, data, context)))
                .orElseGet(
                        () -> answer("POST " + path, context -> api.postNothing(host, encoded, apiVersion, context)));
    }

    Answer delete(String path, String apiVersion, Map<String, String> query) {
        return answer(
                "DELETE " + path, context -> api.delete(host, PathEncoding.encode(path, query), apiVersion, context));
    }

    @FunctionalInterface
    private interface Write {
        Response<BinaryData> send(BinaryData body, Context context);
    }

    private Answer write(String request, RequestBody body, Write call) {
        var written = body.write();
        return answer(request, written.redaction(), context -> call.send(written.data(), context));
    }

    private Answer answer(String request, Function<Context, Response<BinaryData>> call) {
        return answer(request, Redaction.NONE, call);
    }

    private Answer answer(String request, Redaction redaction, Function<Context, Response<BinaryData>> call) {
        return Answer.of(send(request, redaction, call));
    }

    private Response<BinaryData> send(
            String request, Redaction redaction, Function<Context, Response<BinaryData>> call) {
        try {
            return call.apply(new Context(LogPolicy.REDACTION, redaction));
        } catch (ClientAuthenticationException e) {
            // Thrown by the identity library; its text says why, and holds no secret.
            throw new SignInException("The sign-in was refused: " + e.getMessage(), e);
        } catch (HttpResponseException e) {
            // Without the cause: its message is the body as it came.
            throw ArmAnswers.refusal(e.getResponse(), request, redaction);
        } catch (RuntimeException e) {
            throw UnreachableException.of(endpoint, e);
        }
    }
}
