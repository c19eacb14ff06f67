package dev.connreg.console;

import dev.connreg.credential.certificate.CertificateDates;
import dev.connreg.credential.certificate.CertificateFile;
import dev.connreg.problem.Fact;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long the certificate in the file that a spec names is valid. */
public final class CertificateText {

    private CertificateText() {}

    /**
     * Empty while there is nothing to do about it.
     *
     * @param names those of the site and its spec, which the command that helps names
     */
    public static Optional<String> warning(CertificateFile file, Map<Fact, String> names, Instant now) {
        return file.dates()
                .filter(dates -> dates.endsSoon(now))
                .map(dates -> expiry(file.path(), dates, new TimeText(now))
                        + ": make a new one in its place, and send it with: connreg rotate certificate "
                        + SpecName.options(names, "", ""));
    }

    /** When it expires, or why that is not known. */
    static Stream<String> lines(CertificateFile file, Optional<Instant> extensionChanged, Instant now) {
        return Stream.concat(
                file.dates().stream()
                        .flatMap(dates -> Stream.concat(
                                Stream.of(expiry(file.path().getFileName(), dates, new TimeText(now))),
                                use(dates, extensionChanged).stream())),
                file.problems().stream().map(FindingText::of));
    }

    private static String expiry(@Nullable Path file, CertificateDates dates, TimeText time) {
        return "certificate '%s' %s"
                .formatted(
                        file,
                        dates.isExpired(time.now())
                                ? "expired " + time.since(dates.end())
                                : "expires on " + time.until(dates.end()));
    }

    /** Azure never tells which one a site has, but what is younger than the extension's last change was not sent. */
    private static Optional<String> use(CertificateDates dates, Optional<Instant> extensionChanged) {
        return extensionChanged
                .filter(dates.made()::isAfter)
                .map(_ -> "made after the extension was last changed, so that does not have it");
    }
}
