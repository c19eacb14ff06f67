package dev.connreg.arm.answer;

/** An answer that Resource Manager does not give: something in between answered, or it is no Resource Manager. */
public final class UnexpectedAnswerException extends AzureException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswerException(String request, String what) {
        super("%s: %s".formatted(request, what));
    }
}
