package dev.connreg.arm;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.rest.SimpleResponse;
import com.azure.core.util.Context;
import dev.connreg.arm.answer.Answer;
import dev.connreg.arm.answer.AnswerBody;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.http.LogPolicy;
import dev.connreg.arm.http.OwnHost;
import dev.connreg.arm.http.PathEncoding;
import dev.connreg.azconfig.SignInException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends single requests through the SDK's pipeline, and turns its exceptions into ours. Without the SDK's RestProxy, which
 * reads an annotated interface by reflection in a tenth of the time that a whole command takes.
 */
final class ArmSender {

    private static final int FIRST_REFUSAL = 400;

    private final URI endpoint;
    private final OwnHost own;
    private final HttpPipeline pipeline;

    ArmSender(URI endpoint, HttpPipeline pipeline) {
        this.endpoint = endpoint;
        this.own = new OwnHost(endpoint);
        this.pipeline = pipeline;
    }

    Answer get(String path, String apiVersion, Map<String, String> query) {
        return send(HttpMethod.GET, path, withVersion(query, apiVersion), Optional.empty());
    }

    /** The address of the next page is taken as it is, but for characters that no address may hold. */
    Answer follow(String list, String link) {
        var address = own.address(link)
                .orElseThrow(() -> new UnexpectedAnswerException(
                        list,
                        "the address of the next page is not one of %s, and the token is for that host only"
                                .formatted(endpoint)));
        var path = address.replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]*", "");
        return send("GET " + path, new HttpRequest(HttpMethod.GET, address), Redaction.NONE);
    }

    Answer put(String path, String apiVersion, RequestBody body) {
        return send(HttpMethod.PUT, path, version(apiVersion), Optional.of(body));
    }

    Answer patch(String path, String apiVersion, RequestBody body) {
        return send(HttpMethod.PATCH, path, version(apiVersion), Optional.of(body));
    }

    Answer post(String path, String apiVersion, Optional<RequestBody> body) {
        return send(HttpMethod.POST, path, version(apiVersion), body);
    }

    Answer delete(String path, String apiVersion, Map<String, String> query) {
        return send(HttpMethod.DELETE, path, withVersion(query, apiVersion), Optional.empty());
    }

    private static Map<String, String> version(String apiVersion) {
        return Map.of("api-version", apiVersion);
    }

    private static Map<String, String> withVersion(Map<String, String> query, String apiVersion) {
        var all = new LinkedHashMap<>(query);
        all.put("api-version", apiVersion);
        return all;
    }

    private Answer send(HttpMethod method, String path, Map<String, String> query, Optional<RequestBody> body) {
        var address = endpoint.toString().replaceFirst("/+$", "") + PathEncoding.encode(path, query);
        var request = new HttpRequest(method, address);
        var redaction = body.map(RequestBody::write).map(written -> written.on(request));
        return send(method + " " + path, request, redaction.orElse(Redaction.NONE));
    }

    private Answer send(String words, HttpRequest request, Redaction redaction) {
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        var response = answer(words, request, redaction);
        if (response.getStatusCode() >= FIRST_REFUSAL) {
            throw ArmAnswers.refusal(response, words, redaction);
        }
        return Answer.of(new SimpleResponse<>(
                request, response.getStatusCode(), response.getHeaders(), AnswerBody.bytes(response)));
    }

    private HttpResponse answer(String words, HttpRequest request, Redaction redaction) {
        try {
            return pipeline.sendSync(request, new Context(LogPolicy.REDACTION, redaction));
        } catch (ClientAuthenticationException e) {
            // Thrown by the identity library; its text says why, and holds no secret.
            throw new SignInException("The sign-in was refused: " + e.getMessage(), e);
        } catch (HttpResponseException e) {
            // Without the cause: its message is the body as it came.
            throw ArmAnswers.refusal(e.getResponse(), words, redaction);
        } catch (RuntimeException e) {
            throw UnreachableException.of(endpoint, e);
        }
    }
}
