package dev.connreg.resource.setting;

import dev.connreg.credential.Secret;
import dev.connreg.credential.certificate.EncodedCertificate;
import dev.connreg.credential.certificate.ServerRequirements;
import dev.connreg.credential.certificate.TrustDistribution;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Addresses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The certificate among settings, checked as far as the other settings are known and right. */
final class CertificateSettings {

    private final SettingsRules.Given given;
    private final Clock clock;

    CertificateSettings(SettingsRules.Given given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /**
     * Checks it, if there is one that can be looked at.
     *
     * @return what is doubtful
     * @throws Failure with all that is wrong
     */
    List<String> check() {
        return certificate().map(this::check).orElse(List.of());
    }

    private List<String> check(EncodedCertificate certificate) {
        var wanted = wanted();
        if (wanted.isEmpty()) {
            certificate.checkPair();
            return List.of();
        }
        return certificate.check(wanted.get(), clock);
    }

    /** What is in no right form is said of each by itself. */
    private Optional<EncodedCertificate> certificate() {
        return pem(SettingsTable.CERTIFICATE)
                .flatMap(certificate -> pem(SettingsTable.KEY)
                        .map(key -> EncodedCertificate.inSettings(certificate, key, pem(SettingsTable.AUTHORITY))));
    }

    private Optional<Secret> pem(String key) {
        return given.value(key)
                .filter(value -> SettingType.PEM.fault(value).isEmpty())
                .map(Secret::of);
    }

    private Optional<ServerRequirements> wanted() {
        // Without the authority, which is said to be missing, its checks would say the same in other words.
        return !given.knowsBoth()
                        || given.distributesTrust()
                                && pem(SettingsTable.AUTHORITY).isEmpty()
                ? Optional.empty()
                : given.value(SettingsTable.ADDRESS)
                        .filter(address -> SettingType.ADDRESS.fault(address).isEmpty())
                        .map(address -> ServerRequirements.of(Addresses.service(address), trust()));
    }

    private TrustDistribution trust() {
        return given.distributesTrust() ? TrustDistribution.EXTENSION : TrustDistribution.OWN;
    }
}
