package dev.connreg.arm.answer;

import com.azure.core.http.HttpRequest;

/** Method and path, never the query, as those of polling addresses are signed. */
public final class ArmRequests {

    private ArmRequests() {}

    public static String words(HttpRequest request) {
        return request.getHttpMethod() + " " + request.getUrl().getPath();
    }
}
