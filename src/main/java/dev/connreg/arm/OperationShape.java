package dev.connreg.arm;

import com.azure.core.http.HttpHeaderName;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.Answer;
import dev.connreg.arm.answer.ArmAnswers;
import dev.connreg.arm.http.OwnHostPolicy;

/** How the end of an operation is found out, which follows from the first answer. */
enum OperationShape {
    /** 204, or a resource at rest and no address. */
    ENDED,
    /** {@code Azure-AsyncOperation} leads to a status. */
    STATUS,
    /** {@code Location} leads to 202 until it leads to the result. */
    RESULT,
    /** By its provisioningState. */
    RESOURCE,
    /** Accepted, without an address to poll. */
    UNKNOWN;

    public static OperationShape of(Answer first) {
        if (first.status() == 204 || isWhole(first)) {
            return ENDED;
        }
        if (first.header(OwnHostPolicy.ASYNC_OPERATION).isPresent()) {
            return STATUS;
        }
        if (first.status() == 202) {
            return first.header(HttpHeaderName.LOCATION).isPresent() ? RESULT : UNKNOWN;
        }
        return first.isWrite() && !ArmAnswers.isSettled(first.body()) ? RESOURCE : ENDED;
    }

    private static boolean isWhole(Answer first) {
        return first.isWrite() && first.status() != 202 && ArmAnswers.isSuccess(state(first.body()));
    }

    private static String state(JsonNode resource) {
        return ArmAnswers.provisioningState(resource).orElse("");
    }
}
