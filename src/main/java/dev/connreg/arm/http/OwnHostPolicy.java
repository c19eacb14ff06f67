package dev.connreg.arm.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import java.net.URI;
import java.util.List;

/**
 * Keeps to one host, so that the token goes nowhere else: refuses other hosts, and removes headers that lead to them.
 * The PUT of an extension, for example, answers with a {@code Location} on the provider's own host, which must not be
 * polled.
 */
public final class OwnHostPolicy implements SyncPolicy {

    public static final HttpHeaderName ASYNC_OPERATION = HttpHeaderName.fromString("Azure-AsyncOperation");
    private static final List<HttpHeaderName> LEADING = List.of(ASYNC_OPERATION, HttpHeaderName.LOCATION);

    private final OwnHost own;

    public OwnHostPolicy(URI endpoint) {
        this.own = new OwnHost(endpoint);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var url = context.getHttpRequest().getUrl();
        if (!own.contains(url.toString())) {
            throw new UnexpectedAnswerException(
                    ArmRequests.words(context.getHttpRequest()),
                    "%s is not %s, and the token is for that one only"
                            .formatted(url.getHost(), own.endpoint().getHost()));
        }
        var response = next.processSync();
        // No redirect is followed, but the message says where one leads.
        if (response.getStatusCode() < 300) {
            LEADING.forEach(header -> keepOwn(response.getHeaders(), header));
        }
        return response;
    }

    private void keepOwn(HttpHeaders headers, HttpHeaderName header) {
        var value = headers.getValue(header);
        if (value != null) {
            own.address(value).ifPresentOrElse(address -> headers.set(header, address), () -> headers.remove(header));
        }
    }
}
