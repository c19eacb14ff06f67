package dev.connreg.arm.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from reading {@code Retry-After}: it repeats what is answered 503 with a zero there at once, writes too, and
 * fails at a number that is too great (RetryAndFollowUpInterceptor). When to ask again is for {@link Retries}.
 */
final class OwnRetries {

    private static final String HEADER = "Retry-After";
    private static final String HIDDEN = "X-Connreg-Retry-After";
    private static final String ENCODING = "Accept-Encoding";

    private OwnRetries() {}

    /** For the side of the network. */
    static Response hidden(Interceptor.Chain chain) throws IOException {
        return renamed(chain.proceed(chain.request()), HEADER, HIDDEN);
    }

    /**
     * For the side of who asks. Answers are not to be compressed, or OkHttp would look for an archive in each that says so,
     * also where it has no content.
     */
    static Response shown(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        var plain = request.header(ENCODING) == null
                ? request.newBuilder().header(ENCODING, "identity").build()
                : request;
        return renamed(chain.proceed(plain), HIDDEN, HEADER);
    }

    private static Response renamed(Response response, String from, String to) {
        var value = response.header(from);
        return value == null
                ? response
                : response.newBuilder().removeHeader(from).header(to, value).build();
    }
}
