package dev.connreg.sandbox.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the chart of the connected registry refuses when it is rendered. */
final class ChartRefusals {

    private static final Set<String> SECRETS = Set.of("tls.crt", "tls.key", "tls.cacrt", "tls.secret");
    private static final Map<String, Predicate<ChartValues>> REFUSALS = refusals();

    private ChartRefusals() {}

    static Optional<String> of(ChartValues values) {
        return REFUSALS.entrySet().stream()
                .filter(rule -> rule.getValue().test(values))
                .map(rule -> "Helm template rendering failed: execution error at "
                        + "(connected-registry/templates/validate.yaml:1:4): " + rule.getKey())
                .findFirst();
    }

    private static Map<String, Predicate<ChartValues>> refusals() {
        var rules = new LinkedHashMap<String, Predicate<ChartValues>>();
        rules.put("connectionString is required", v -> v.connectionString().isEmpty());
        rules.put("service.clusterIP is required", v -> v.clusterIp().isEmpty());
        rules.put(
                "cert-manager.install requires cert-manager.enabled",
                v -> v.flag("cert-manager.install", true) && !v.certManager());
        rules.put("httpEnabled excludes cert-manager", v -> v.http() && v.certManager());
        rules.put(
                "httpEnabled excludes trustDistribution.enabled",
                v -> v.http() && v.flag("trustDistribution.enabled", true));
        rules.put("httpEnabled excludes tls", v -> v.http() && hasTls(v));
        rules.put("tls is required without cert-manager", v -> !v.certManager() && !v.http() && !hasTls(v));
        rules.put(
                "tls.secret excludes tls.crt and tls.key",
                v -> v.secret("tls.secret").isPresent()
                        && (v.secret("tls.crt").isPresent()
                                || v.secret("tls.key").isPresent()));
        rules.put(
                "tls.crt and tls.key belong together",
                v -> v.secret("tls.crt").isPresent() != v.secret("tls.key").isPresent());
        rules.put("cert-manager excludes tls", v -> v.certManager() && hasTls(v));
        rules.put(
                "trustDistribution needs tls.cacrt",
                v -> v.secret("tls.crt").isPresent()
                        && v.flag("trustDistribution.enabled", true)
                        && v.secret("tls.cacrt").isEmpty());
        return rules;
    }

    private static boolean hasTls(ChartValues values) {
        return SECRETS.stream().anyMatch(name -> values.secret(name).isPresent());
    }
}
