package dev.connreg.arm.http;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;

/**
 * Keeps to one host, so that the token goes nowhere else: refuses other hosts, and takes headers that lead to them out
 * of answers. The PUT of an extension answers with a {@code Location} on the provider's own host, for one, which is not
 * to be asked.
 */
public final class OwnHostPolicy implements SyncPolicy {

    public static final HttpHeaderName ASYNC_OPERATION = HttpHeaderName.fromString("Azure-AsyncOperation");
    private static final List<HttpHeaderName> LEADING = List.of(ASYNC_OPERATION, HttpHeaderName.LOCATION);

    private final URI endpoint;

    public OwnHostPolicy(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var url = context.getHttpRequest().getUrl();
        if (!isOwn(url.getProtocol(), url.getHost(), port(url))) {
            throw new UnexpectedAnswerException(
                    ArmRequests.words(context.getHttpRequest()),
                    "%s is not %s, and the token is for that one only".formatted(url.getHost(), endpoint.getHost()));
        }
        var response = next.processSync();
        // No redirect is followed, and where one leads is told.
        if (response.getStatusCode() < 300) {
            LEADING.stream().filter(header -> leadsElsewhere(response, header)).forEach(response.getHeaders()::remove);
        }
        return response;
    }

    private boolean leadsElsewhere(HttpResponse response, HttpHeaderName header) {
        var value = response.getHeaderValue(header);
        try {
            return value != null && !isOwn(new URI(value).toURL());
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            return true;
        }
    }

    private boolean isOwn(URL url) {
        return isOwn(url.getProtocol(), url.getHost(), port(url));
    }

    private boolean isOwn(String scheme, String host, int port) {
        return scheme.equalsIgnoreCase(endpoint.getScheme())
                && host.equalsIgnoreCase(endpoint.getHost())
                && port == (endpoint.getPort() < 0 ? defaultPort(endpoint.getScheme()) : endpoint.getPort());
    }

    private static int port(URL url) {
        return url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    }

    private static int defaultPort(String scheme) {
        return scheme.equalsIgnoreCase("https") ? 443 : 80;
    }
}
