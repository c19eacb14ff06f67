package dev.connreg.deployment.plan;

import dev.connreg.credential.certificate.MadeCertificate;
import dev.connreg.deployment.change.Difference;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether protected settings, which never come back from Azure, must be sent again; inferred from what Azure reports.
 * The extension's last change may be the service's own, so it proves one thing only: what is newer was not sent.
 */
record ProtectedSettings(
        Extension extension,
        Optional<ConnectedRegistry> registry,
        Optional<Token> token,
        boolean isStringOurs,
        Optional<MadeCertificate> certificate,
        Instant now) {

    /** A password that expires within this time is replaced while there is time. */
    private static final Duration REPLACED_BEFORE_EXPIRY = Duration.ofDays(14);

    /** Empty where nothing tells that they must be sent. */
    Optional<CodedFinding> reason(List<Difference> differences) {
        if (extension.hasFailed()) {
            return note(FindingCode.SENT_AS_FAILED);
        }
        if (registry.isEmpty() || token.isEmpty() && !usesManagedIdentity()) {
            return note(FindingCode.SENT_AS_TOKEN_IS_NEW);
        }
        if (differences.stream().anyMatch(difference -> difference.path().contains(Extension.PROTECTED))) {
            return note(FindingCode.SENT_AS_KEYS_DIFFER);
        }
        if (differences.stream().anyMatch(ProtectedSettings::mustFit)) {
            return note(FindingCode.SENT_WITH_SETTINGS);
        }
        return ofConnection().or(this::ofPasswords).or(this::ofCertificate);
    }

    private static Optional<CodedFinding> note(FindingCode code) {
        return Optional.of(CodedFinding.note(code));
    }

    private boolean usesManagedIdentity() {
        return registry.filter(ConnectedRegistry::usesManagedIdentity).isPresent();
    }

    private static boolean mustFit(Difference difference) {
        return Extension.PROTECTED_DEPEND_ON.stream()
                .anyMatch(key -> difference.path().endsWith("['" + key + "']")
                        || difference.path().endsWith("." + key));
    }

    private Optional<CodedFinding> ofConnection() {
        var found = registry.orElseThrow();
        if (!found.isActive() && wasActiveOrIsNew(found)) {
            return note(FindingCode.SENT_AS_INACTIVE);
        }
        // A disabled token refuses every password.
        var enabled = token.map(Token::isEnabled).orElse(true);
        if (!enabled || found.isUp()) {
            return Optional.empty();
        }
        return found.complaints().stream().anyMatch(ConnectedRegistry.Complaint::isUnauthorized)
                ? note(FindingCode.SENT_AS_REFUSED)
                : changedSinceHeard(found);
    }

    private static boolean isExplained(ConnectedRegistry found) {
        return found.complaints().stream().anyMatch(complaint -> complaint.isDenied() || complaint.isHeldElsewhere());
    }

    /** Others may have replaced them, which nothing else would show. */
    private Optional<CodedFinding> changedSinceHeard(ConnectedRegistry found) {
        return found.lastActivity()
                .filter(_ -> found.isActive() && !found.isWell(now) && !isExplained(found))
                .filter(extension::isChangedAfter)
                .map(last ->
                        CodedFinding.note(FindingCode.SENT_AS_CHANGED_SINCE).with(Fact.TIME, last.toString()));
    }

    /** A deactivated one accepts an instance only if that is sent anew; one that never was active may come. */
    private boolean wasActiveOrIsNew(ConnectedRegistry found) {
        var isYounger = found.created()
                .flatMap(created -> extension.lastModified().map(created::isAfter))
                .orElse(false);
        return found.lastActivity().isPresent() || isYounger;
    }

    private Optional<CodedFinding> ofPasswords() {
        if (usesManagedIdentity() || extension.lastModified().isEmpty()) {
            return Optional.empty();
        }
        if (possiblePasswords().isEmpty()) {
            return note(FindingCode.SENT_AS_PASSWORD_IS_GONE);
        }
        // One that was made for the site was made right before it was sent.
        var likely = sentBefore().max(Comparator.comparing(Token.Password::created));
        return likely.filter(password -> isStringOurs && password.isExpired(now.plus(REPLACED_BEFORE_EXPIRY)))
                .flatMap(Token.Password::expiry)
                .map(end ->
                        CodedFinding.note(FindingCode.SENT_AS_PASSWORD_EXPIRES).with(Fact.TIME, end.toString()));
    }

    /** A password that ends soon and may be the site's, where nothing is sent that would replace it. */
    Optional<CodedFinding> expiring() {
        return possiblePasswords().stream()
                .filter(password -> password.isExpired(now.plus(REPLACED_BEFORE_EXPIRY)))
                .findFirst()
                .map(password -> CodedFinding.note(FindingCode.PASSWORD_MAY_EXPIRE)
                        .with(Fact.PROPERTY, password.slot())
                        .with(Fact.NAME, token.orElseThrow().id().name())
                        .with(
                                Fact.TIME,
                                password.expiry().map(Instant::toString).orElse("?")));
    }

    private Stream<Token.Password> sentBefore() {
        var sent = extension.lastModified().orElse(Instant.MAX);
        return token.stream()
                .flatMap(found -> found.passwords().stream())
                .filter(password -> !password.created().isAfter(sent));
    }

    /** Those that the site may have: made before the last change, and not expired. */
    private List<Token.Password> possiblePasswords() {
        return sentBefore().filter(password -> !password.isExpired(now)).toList();
    }

    private Optional<CodedFinding> ofCertificate() {
        return certificate
                .map(MadeCertificate::made)
                .filter(from -> extension.lastModified().filter(from::isAfter).isPresent())
                .map(from -> CodedFinding.note(FindingCode.SENT_AS_CERTIFICATE_IS_NEWER)
                        .with(Fact.TIME, from.toString()));
    }

    /** Where nothing is sent that could be compared: which certificate of files is probably there. */
    Optional<CodedFinding> sentCertificate() {
        return certificate
                .filter(_ -> extension.lastModified().isPresent())
                .map(made -> CodedFinding.note(FindingCode.CERTIFICATE_NOT_NEWER)
                        .with(Fact.FILE, made.file().toString()));
    }

    boolean isPasswordAmbiguous() {
        return possiblePasswords().size() > 1;
    }
}
