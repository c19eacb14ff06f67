package dev.connreg.console;

import dev.connreg.deployment.Status;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the state of a site's resources leaves out: causes, contacts, versions, passwords, in lines for people. */
public final class StatusDetails {

    private final Status status;
    private final Instant now;

    /** Details of a status, read at that time. */
    public StatusDetails(Status status, Instant now) {
        this.status = status;
        this.now = now;
    }

    List<String> of(Status.Entry entry) {
        return Stream.concat(status.errors(entry).stream().flatMap(ErrorText::lines), known(entry).stream())
                .toList();
    }

    private List<String> known(Status.Entry entry) {
        return switch (entry.kind()) {
            case ConnectedRegistry.KIND ->
                status.connectedRegistry().map(this::contact).orElse(List.of());
            case Token.SYNC_KIND -> status.syncToken().map(this::passwords).orElse(List.of());
            case Extension.KIND -> status.extension().map(this::versions).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> contact(ConnectedRegistry registry) {
        var lines = new ArrayList<String>();
        lines.add(registry.lastActivity()
                .map(last -> "last heard of " + age(last))
                .orElse("never heard of"));
        lines.add("%s, synchronizes by the schedule %s%s"
                .formatted(registry.mode(), registry.schedule(), registry.isBetweenSyncs(now) ? ", not now" : ""));
        registry.parent().ifPresent(parent -> lines.add("below " + parent.name()));
        return lines;
    }

    private List<String> passwords(Token token) {
        var lines = new ArrayList<String>();
        if (!token.isEnabled()) {
            lines.add("disabled");
        }
        token.passwords().forEach(password -> lines.add(password(password)));
        if (token.passwords().isEmpty()) {
            lines.add("has no password");
        }
        return lines;
    }

    private String password(Token.Password password) {
        var expiry = password.expiry()
                .map(end -> password.isExpired(now) ? ", expired " + age(end) : ", expires on " + time(end))
                .orElse("");
        return "%s made %s%s%s".formatted(password.slot(), age(password.created()), expiry, use(password));
    }

    /** What is younger than the extension's last change was not sent; of the rest nobody knows. */
    private String use(Token.Password password) {
        return status.extension()
                .flatMap(Extension::lastModified)
                .filter(password.created()::isAfter)
                .map(_ -> ", after the extension was last changed, so that does not have it")
                .orElse("");
    }

    private List<String> versions(Extension extension) {
        var version = extension
                .pinnedVersion()
                .map("pinned to version %s"::formatted)
                .orElseGet(() -> "upgraded automatically" + mode(extension));
        return Stream.concat(
                        Stream.of(version), extension.lastModified().stream().map(last -> "last changed " + age(last)))
                .toList();
    }

    private static String mode(Extension extension) {
        return extension.upgradeMode().map(" (%s)"::formatted).orElse("");
    }

    private String age(Instant time) {
        var age = Duration.between(time, now);
        return "%s (%s)".formatted(time(time), age.isNegative() ? "in the future" : words(age) + " ago");
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String words(Duration age) {
        if (age.toMinutes() == 0) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() == 0) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 3 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
