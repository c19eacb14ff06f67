package dev.connreg.arm.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.connreg.arm.answer.AnswerBody;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmJson;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.answer.Masking;
import dev.connreg.arm.answer.PolicyTokenException;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.json.JsonTree;

/**
 * Sends a policy token with each write, as az does with {@code --acquire-policy-token}. Unlike az it shows the
 * evaluation no secret: values of protected settings are replaced.
 */
public final class PolicyTokenPolicy implements SyncPolicy {

    private static final HttpHeaderName FORCE_SYNC = HttpHeaderName.fromString("x-ms-force-sync");
    private static final HttpHeaderName EVALUATIONS = HttpHeaderName.fromString("x-ms-policy-external-evaluations");

    private final String url;
    private final PolicyTokenRequest request;
    private final HttpPipeline pipeline;

    /** The pipeline, which requests the token, has no policy of this kind. */
    public PolicyTokenPolicy(String subscription, PolicyTokenRequest request, HttpPipeline pipeline) {
        this.url = subscription + "/providers/Microsoft.Authorization/acquirePolicyToken?api-version=2025-11-01";
        this.request = request;
        this.pipeline = pipeline;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        if (context.getHttpRequest().getHttpMethod() != HttpMethod.GET) {
            context.getHttpRequest().setHeader(EVALUATIONS, acquire(context.getHttpRequest()));
        }
        return next.processSync();
    }

    private String acquire(HttpRequest write) {
        var ask = new HttpRequest(HttpMethod.POST, url)
                .setHeader(FORCE_SYNC, "true")
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setHeader(HttpHeaderName.ACCEPT, "application/json")
                .setBody(BinaryData.fromBytes(JsonTree.write(question(write))));
        try (var response = pipeline.sendSync(ask, Context.NONE)) {
            return token(ask, response);
        }
    }

    private JsonNode question(HttpRequest write) {
        var nodes = JsonNodeFactory.instance;
        var question = nodes.objectNode();
        question.putObject("operation")
                .put("uri", write.getUrl().toString())
                .put("httpMethod", write.getHttpMethod().toString())
                .set("content", content(write));
        question.set(
                "changeReference",
                request.changeReference().<JsonNode>map(nodes::textNode).orElseGet(nodes::nullNode));
        return question;
    }

    private static JsonNode content(HttpRequest write) {
        var body = write.getBodyAsBinaryData();
        return body == null || body.toBytes().length == 0
                ? JsonNodeFactory.instance.nullNode()
                : ArmJson.read(body.toBytes()).map(Masking::mask).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private static String token(HttpRequest ask, HttpResponse response) {
        var body = AnswerBody.bytes(response);
        var json = ArmJson.read(body).orElseGet(MissingNode::getInstance);
        if (response.getStatusCode() >= 400) {
            throw PolicyTokenException.refused(
                    ArmAnswers.error(response, ArmRequests.words(ask), Redaction.NONE), body);
        }
        var token = json.path("token").asText();
        if (token.isEmpty()) {
            throw PolicyTokenException.withoutToken(body);
        }
        return token;
    }
}
