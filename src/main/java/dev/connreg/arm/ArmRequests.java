package dev.connreg.arm;

import com.azure.core.http.HttpRequest;

/** What was asked, in words: method and path, never the query, as those of polling addresses are signed. */
final class ArmRequests {

    private ArmRequests() {}

    static String words(HttpRequest request) {
        return request.getHttpMethod() + " " + request.getUrl().getPath();
    }
}
