package dev.connreg.console;

import dev.connreg.credential.certificate.CertificateFile;
import dev.connreg.deployment.Status;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the state of a site's resources leaves out: causes, contacts, versions, passwords, the certificate, in lines for people. */
public final class StatusDetails {

    private final Status status;
    private final Optional<CertificateFile> certificate;
    private final Map<ResourceId, List<Finding>> findings;
    private final Map<Fact, String> known;
    private final Instant now;
    private final TimeText time;

    /**
     * Details of a status, read at that time, with the certificate in the file that the spec names.
     *
     * @param known names of the site, which commands that help repeat
     */
    public StatusDetails(Status status, Optional<CertificateFile> certificate, Map<Fact, String> known, Instant now) {
        this.status = status;
        this.certificate = certificate;
        this.findings = status.findings(now);
        this.known = known;
        this.now = now;
        this.time = new TimeText(now);
    }

    List<String> of(Status.Entry entry) {
        var wrong = findings.getOrDefault(entry.id(), List.of()).stream()
                .flatMap(finding -> DiagnosisText.below(finding.completedBy(known)));
        return Stream.concat(wrong, known(entry).stream()).toList();
    }

    private List<String> known(Status.Entry entry) {
        return switch (entry.kind()) {
            case ConnectedCluster.KIND ->
                status.connectedCluster().map(StatusDetails::cluster).orElse(List.of());
            case ConnectedRegistry.KIND ->
                status.connectedRegistry().map(this::contact).orElse(List.of());
            case Token.SYNC_KIND -> status.syncToken().map(this::passwords).orElse(List.of());
            case Extension.KIND -> status.extension().map(this::extension).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<String> cluster(ConnectedCluster cluster) {
        return Stream.of(
                        cluster.agentVersion().map("Arc agents %s"::formatted),
                        cluster.distribution().map("distribution %s"::formatted))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> contact(ConnectedRegistry registry) {
        var lines = new ArrayList<String>();
        var overdue = registry.overdueSince(now)
                .map(due -> ", overdue since " + time.since(due))
                .orElse("");
        lines.add(registry.lastActivity()
                .map(last -> "last heard of " + time.since(last) + overdue)
                .orElse("never heard of"));
        lines.add("%s, synchronizes by the schedule %s%s%s"
                .formatted(
                        registry.mode(),
                        registry.schedule(),
                        registry.syncWindow()
                                .map(" (sync window %s)"::formatted)
                                .orElse(""),
                        registry.isBetweenSyncs(now) ? ", not now" : ""));
        registry.lastSync().map(this::sync).ifPresent(lines::add);
        registry.parent().ifPresent(parent -> lines.add("below " + parent.name()));
        return lines;
    }

    private String sync(ConnectedRegistry.LastSync last) {
        var success = last.success()
                .filter(time -> !last.time().equals(Optional.of(time)))
                .map(end -> ", last successful one " + time.since(end))
                .orElse("");
        return "last synchronization %s%s%s"
                .formatted(
                        ControlCharacters.onOneLine(last.state()),
                        last.time().map(end -> " " + time.since(end)).orElse(""),
                        success);
    }

    private List<String> passwords(Token token) {
        return token.passwords().isEmpty()
                ? List.of("has no password")
                : token.passwords().stream().map(this::password).toList();
    }

    private String password(Token.Password password) {
        var expiry = password.expiry()
                .map(end ->
                        password.isExpired(now) ? ", expired " + time.since(end) : ", expires on " + TimeText.at(end))
                .orElse("");
        return "%s made %s%s%s".formatted(password.slot(), time.since(password.created()), expiry, use(password));
    }

    /** What is younger than the extension's last change was not sent; of the rest nobody knows. */
    private String use(Token.Password password) {
        return status.extension()
                .flatMap(Extension::lastModified)
                .filter(password.created()::isAfter)
                .map(_ -> ", after the extension was last changed, so that does not have it")
                .orElse("");
    }

    private List<String> extension(Extension extension) {
        var changed = extension.lastModified();
        return Stream.of(
                        versions(extension),
                        extension.troubleshootingGuide().filter(_ -> extension.hasFailed()).stream()
                                .map("see also %s"::formatted),
                        certificate.stream().flatMap(file -> CertificateText.lines(file, changed, now)))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> versions(Extension extension) {
        var version = extension
                .pinnedVersion()
                .map("pinned to version %s"::formatted)
                .orElseGet(() -> "upgraded automatically" + mode(extension));
        return Stream.concat(
                Stream.of(version), extension.lastModified().stream().map(last -> "last changed " + time.since(last)));
    }

    private static String mode(Extension extension) {
        return extension.upgradeMode().map(" (%s)"::formatted).orElse("");
    }
}
