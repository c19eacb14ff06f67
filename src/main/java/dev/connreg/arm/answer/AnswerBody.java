package dev.connreg.arm.answer;

import com.azure.core.http.HttpResponse;

/** The body of an answer that is there as a whole. */
public final class AnswerBody {

    private AnswerBody() {}

    /**
     * No bytes if there is none. Not by the SDK's BinaryData, which makes a mapper of JSON with all its formats of dates
     * before it holds the first byte.
     */
    public static byte[] bytes(HttpResponse response) {
        var body = response.getBodyAsByteArray().block();
        return body == null ? new byte[0] : body;
    }
}
