package dev.connreg.arm.answer;

import com.azure.core.http.HttpResponse;

/** The body of an answer that is there as a whole. */
public final class AnswerBody {

    private AnswerBody() {}

    /** No bytes if there is none. */
    public static byte[] bytes(HttpResponse response) {
        var body = response.getBodyAsBinaryData();
        return body == null ? new byte[0] : body.toBytes();
    }
}
