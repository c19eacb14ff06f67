package dev.connreg.arm.answer;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.connreg.credential.Secret;
import java.util.List;
import java.util.stream.Stream;

/** Removes the secrets of one request from a text: services have quoted what they were sent in their error messages. */
public final class Redaction {

    static final String MARKER = "(secret)";

    // A shorter one, as no secret of ours is, would be found in innocent words.
    private static final int SHORTEST = 6;

    public static final Redaction NONE = new Redaction(List.of());

    private final List<Secret> secrets;

    public Redaction(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Also where a secret is escaped as JSON. */
    public String apply(String text) {
        var clean = text;
        for (var form : secrets.stream().flatMap(Redaction::forms).toList()) {
            clean = clean.replace(form, MARKER);
        }
        return clean;
    }

    private static Stream<String> forms(Secret secret) {
        var value = secret.reveal();
        if (value.length() < SHORTEST) {
            return Stream.empty();
        }
        return Stream.of(value, new String(JsonStringEncoder.getInstance().quoteAsString(value)));
    }

    @Override
    public String toString() {
        return "(redaction)";
    }
}
