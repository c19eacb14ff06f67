package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.answer.ArmJson;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.json.JsonTree;
import java.util.Optional;

/**
 * Uses the stable API version once a cloud has refused the preview. What the stable version cannot express is not sent
 * again: the service's refusal stands.
 */
public final class ApiVersionFallbackPolicy implements SyncPolicy {

    private static final String QUERY = "api-version=";
    private static final String SYNC = "/properties/parent/syncProperties";

    private final ApiVersionFallback fallback;
    private volatile boolean previewIsUnknown;

    public ApiVersionFallbackPolicy(ApiVersionFallback fallback) {
        this.fallback = fallback;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var request = context.getHttpRequest();
        if (!request.getUrl().toString().contains(QUERY + fallback.preview())) {
            return next.processSync();
        }
        if (previewIsUnknown && makeStable(request)) {
            return next.processSync();
        }
        var again = next.clone();
        var response = next.processSync().buffer();
        // The retries inside have put a copy of the request into the context.
        return isRefused(response) && makeStable(context.getHttpRequest()) ? asked(again, response) : response;
    }

    private HttpResponse asked(HttpPipelineNextSyncPolicy again, HttpResponse refusal) {
        refusal.close();
        if (!previewIsUnknown) {
            previewIsUnknown = true;
            fallback.notice()
                    .accept("This cloud does not know the API version %s; asking with %s. What is newer is not shown."
                            .formatted(fallback.preview(), fallback.stable()));
        }
        return again.processSync();
    }

    private static boolean isRefused(HttpResponse response) {
        return response.getStatusCode() >= 400
                && response.getStatusCode() < 500
                && ArmAnswers.error(response, "", Redaction.NONE).isAboutApiVersion();
    }

    private boolean makeStable(HttpRequest request) {
        var body = Optional.ofNullable(request.getBodyAsBinaryData())
                .flatMap(data -> ArmJson.read(data.toBytes()))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
        if (body.filter(ApiVersionFallbackPolicy::needsPreview).isPresent()) {
            return false;
        }
        body.filter(json -> json.at(SYNC) instanceof ObjectNode sync && sync.remove("authType") != null)
                .ifPresent(json -> request.setBody(JsonTree.write(json)));
        request.setUrl(request.getUrl().toString().replace(QUERY + fallback.preview(), QUERY + fallback.stable()));
        return true;
    }

    /** The managed identity of a connected registry, which stable versions do not have (published specifications). */
    private static boolean needsPreview(ObjectNode body) {
        return body.has("identity");
    }
}
