package dev.connreg.resource.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What settings must be together. */
final class SettingsRules {

    private static final List<Rule> RULES = List.of(
            new Rule(
                    it -> it.knowsPlain() && it.installs() && !it.usesCertManager(),
                    "cert-manager.install: is true, also where it is not given, and the chart refuses that beside "
                            + "cert-manager.enabled=false: give cert-manager.install=false"),
            new Rule(
                    it -> it.isHttp() && it.usesCertManager(),
                    "httpEnabled: needs cert-manager.enabled=false, which is true where it is not given"),
            new Rule(
                    it -> it.isHttp() && it.usesCertManager() && it.installs(),
                    "httpEnabled: needs cert-manager.install=false, which is true where it is not given"),
            new Rule(
                    it -> it.isHttp() && it.distributesTrust(),
                    "httpEnabled: needs trustDistribution.enabled=false, which is true where it is not given"),
            new Rule(
                    it -> it.isHttp() && (it.hasTls() || it.has(SettingsTable.AUTHORITY)),
                    "httpEnabled: cannot be combined with tls.*: leave out httpEnabled, or the certificate"),
            new Rule(
                    it -> it.knowsBoth() && !it.isHttp() && !it.usesCertManager() && !it.hasTls(),
                    "cert-manager.enabled: is false, and there is no certificate: give tls.crt and tls.key, or tls.secret, "
                            + "or leave cert-manager.enabled and cert-manager.install out"),
            new Rule(
                    it -> it.knowsBoth() && !it.isHttp() && it.usesCertManager() && it.hasTls(),
                    "cert-manager.enabled: must be false where the certificate is in tls.*, and is true where it is not given: "
                            + "give cert-manager.enabled=false and cert-manager.install=false"),
            new Rule(
                    it -> it.has(SettingsTable.SECRET) && (it.hasPair() || it.has(SettingsTable.AUTHORITY)),
                    "tls.secret: cannot be combined with tls.crt, tls.key and tls.cacrt: the certificate comes from one of them"),
            new Rule(
                    it -> it.has(SettingsTable.CERTIFICATE) && !it.has(SettingsTable.KEY),
                    "tls.key: is missing: tls.crt needs its private key"),
            new Rule(
                    it -> !it.has(SettingsTable.CERTIFICATE) && it.has(SettingsTable.KEY),
                    "tls.crt: is missing: tls.key is the key of a certificate"),
            new Rule(
                    it -> it.has(SettingsTable.AUTHORITY) && !it.hasTls() && !it.isHttp(),
                    "tls.crt: is missing: tls.cacrt is the authority of a certificate"),
            new Rule(
                    it -> it.knowsBoth()
                            && it.distributesTrust()
                            && it.has(SettingsTable.CERTIFICATE)
                            && !it.has(SettingsTable.AUTHORITY),
                    "tls.cacrt: is missing: nodes need what to trust; give tls.crt again if it is self-signed, or "
                            + "trustDistribution.enabled=false if they trust it already"),
            new Rule(
                    it -> it.secret().isPresent() && !it.has(SettingsTable.CONNECTION_STRING),
                    "connectionString: is missing from the protected settings, which must have it"));

    private static final List<Rule> DOUBTS = List.of(
            new Rule(
                    it -> it.knowsPlain() && !it.has(SettingsTable.ADDRESS),
                    "service.clusterIP: is missing: clients reach the connected registry by it, so give a free address of the "
                            + "cluster's service range"),
            new Rule(
                    it -> it.is(SettingsTable.NODE_SELECTOR, false) && !it.distributesTrust(),
                    "trustDistribution.useNodeSelector: has no effect with trustDistribution.enabled=false"),
            new Rule(
                    Given::isReplicated,
                    "registry.replicas: more than one needs a storage class that several nodes can write to (ReadWriteMany)"));

    private SettingsRules() {}

    static List<String> broken(Given given) {
        return messages(RULES, given);
    }

    static List<String> doubtful(Given given) {
        return messages(DOUBTS, given);
    }

    private static List<String> messages(List<Rule> rules, Given given) {
        return rules.stream()
                .filter(rule -> rule.isBroken().test(given))
                .map(Rule::message)
                .toList();
    }

    private record Rule(Predicate<Given> isBroken, String message) {}

    /** The settings that are known; what is not given is what the chart takes. */
    record Given(Optional<Map<String, String>> plain, Optional<Map<String, String>> secret) {

        boolean knowsPlain() {
            return plain.isPresent();
        }

        boolean knowsBoth() {
            return plain.isPresent() && secret.isPresent();
        }

        /** Wherever it stands: that it is in the wrong place is said already. */
        boolean has(String key) {
            return value(key).isPresent();
        }

        /** As what is advised where it is not written so, for the rules to tell at once what else is wrong. */
        boolean is(String key, boolean byDefault) {
            return value(key).flatMap(SettingType::meantFlag).orElse(byDefault);
        }

        boolean usesCertManager() {
            return is(SettingsTable.CERT_MANAGER, true);
        }

        boolean installs() {
            return is(SettingsTable.INSTALL, true);
        }

        boolean distributesTrust() {
            return is(SettingsTable.TRUST, true);
        }

        boolean isHttp() {
            return is(SettingsTable.HTTP, false);
        }

        boolean isReplicated() {
            return value(SettingsTable.REPLICAS)
                    .filter(value -> SettingType.COUNT.fault(value).isEmpty() && !value.equals("1"))
                    .isPresent();
        }

        boolean hasPair() {
            return has(SettingsTable.CERTIFICATE) || has(SettingsTable.KEY);
        }

        boolean hasTls() {
            return hasPair() || has(SettingsTable.SECRET);
        }

        Optional<String> value(String key) {
            return Stream.of(plain, secret)
                    .flatMap(Optional::stream)
                    .flatMap(settings -> Optional.ofNullable(settings.get(key)).stream())
                    .findFirst();
        }
    }
}
