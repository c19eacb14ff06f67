package dev.connreg.azconfig;

/** The subscription asked for is none of those az is signed in to. */
public final class SubscriptionNotFoundException extends SignInException {

    private static final long serialVersionUID = 1L;

    private final String subscription;

    /** With az's words about that name or id. */
    public SubscriptionNotFoundException(String subscription) {
        super("Subscription '%s' not found. Check the spelling and casing and try again.".formatted(subscription));
        this.subscription = subscription;
    }

    /** The name or id that was asked for. */
    public String subscription() {
        return subscription;
    }

    /** What az says as a warning before the error. */
    public String warning() {
        return "Subscription '%s' not recognized.".formatted(subscription);
    }
}
