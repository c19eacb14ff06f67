package dev.connreg.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Specs as people may write them: each key with values of its kind, and absent at times where it may be. */
final class RandomSpecs {

    private static final String LETTERS = "abxyzABXYZ";
    private static final String NAME = LETTERS + "0189";
    private static final String THIS = "11111111-2222-3333-4444-555555555555";
    private static final String OTHER = "22222222-2222-2222-2222-22222222222A";

    private RandomSpecs() {}

    static Arbitrary<Map<String, Object>> specs() {
        return new RandomKeys()
                .maybe("apiVersion", Arbitraries.of("connreg/v1"))
                .with(
                        "registry",
                        place(text(NAME, 5, 50)).with("resourceGroup", groups()).section())
                .with(
                        "cluster",
                        place(named(NAME + "-_", 1, 63))
                                .maybe("resourceGroup", groups())
                                .section())
                .with("connectedRegistry", connectedRegistry())
                .maybe("extension", extension())
                .with("service", one("clusterIP", Arbitraries.of("10.96.0.100", "fd00::64", "FD00:0::1")))
                .maybe("tls", tls())
                .maybe(
                        "connectionString",
                        Arbitraries.oneOf(
                                one("environment", Arbitraries.of("STORE42")),
                                one("file", files()),
                                one("standardInput", Arbitraries.of(true))))
                .maybe("keyVault", RandomSecrets.vault(groups()))
                .section();
    }

    private static RandomKeys place(Arbitrary<String> names) {
        return new RandomKeys().with("name", names).maybe("subscription", Arbitraries.of(THIS, OTHER));
    }

    private static Arbitrary<Map<String, Object>> connectedRegistry() {
        return new RandomKeys()
                .with("name", named(NAME, 5, 40))
                .maybe("mode", Arbitraries.of("ReadOnly", "ReadWrite"))
                .maybe("parent", text("PARENTparent", 5, 40))
                .all(Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, ownAccess()),
                        net.jqwik.api.Tuple.of(1, one("syncToken", text("0189-", 5, 50)))))
                .all(schedule())
                .maybe("syncMessageTtl", Arbitraries.of("P1D", "PT36H", "P90D"))
                .maybe("clientTokens", texts(text("klmKLM-", 5, 50), 0, 5))
                .maybe("notifications", texts(notifications(), 0, 3))
                .maybe("logLevel", Arbitraries.of("Debug", "Information", "Warning", "Error", "None"))
                .maybe("auditLogs", Arbitraries.of(true, false))
                .maybe(
                        "garbageCollection",
                        new RandomKeys()
                                .maybe("enabled", Arbitraries.of(true, false))
                                .maybe("schedule", crons())
                                .section())
                .section()
                .filter(spec -> !texts(spec, "clientTokens").contains(syncToken(spec)));
    }

    private static List<?> texts(Map<String, Object> section, String key) {
        return (List<?>) section.getOrDefault(key, List.of());
    }

    private static Object syncToken(Map<String, Object> spec) {
        return Objects.requireNonNullElseGet(
                spec.get("syncToken"), () -> spec.getOrDefault("syncTokenName", spec.get("name")));
    }

    private static Arbitrary<Map<String, Object>> ownAccess() {
        return new RandomKeys()
                // As many as fit into a scope map beside two gateways: a parent's has its own as well.
                .with("repositories", Arbitraries.oneOf(texts(repositories(), 1, 4), texts(repositories(), 1, 98)))
                .maybe("scopeMapName", text(NAME + "-_", 5, 50))
                .maybe("syncTokenName", text("0189-", 5, 50))
                .section();
    }

    private static Arbitrary<Map<String, Object>> schedule() {
        return Arbitraries.oneOf(
                Arbitraries.just(Map.of()),
                one("syncSchedule", Arbitraries.just("* * * * *")),
                new RandomKeys()
                        .maybe("syncSchedule", crons())
                        .with("syncWindow", Arbitraries.of("PT1H", "PT4H", "P1DT12H", "P7D"))
                        .section());
    }

    private static Arbitrary<Map<String, Object>> extension() {
        return new RandomKeys()
                .maybe("name", named(NAME + "-.", 1, 53))
                .maybe("version", Arbitraries.of("0.11.0", "1.5.0", "1.5"))
                .maybe("releaseTrain", Arbitraries.of("stable", "preview", "_x.Y-1"))
                .maybe("releaseNamespace", Arbitraries.of("registries", "a", "0-a"))
                .maybe("settings", settings())
                .maybe("protectedSettings", RandomSecrets.settings(files()))
                .section();
    }

    private static Arbitrary<Map<String, Object>> settings() {
        var awkward =
                List.of("it's", "${registryName}", "[resourceGroup().name]", "[[x]", "{0}", "a\"b\\c", "é日", "007");
        return new RandomKeys()
                .maybe("pvc.storageClassName", Arbitraries.of("local-path", "standard"))
                .maybe("pvc.storageRequest", Arbitraries.of("250Gi", "1.5Ti"))
                .maybe("trustDistribution.useNodeSelector", Arbitraries.of("true", true, false))
                .all(Arbitraries.maps(
                                Arbitraries.of("copy", "it's", "[x]", "${y}", "a.b", "true", "größe", "0"),
                                Arbitraries.of(awkward))
                        .ofMaxSize(3)
                        .map(Map::<String, Object>copyOf))
                .section();
    }

    private static Arbitrary<Map<String, Object>> tls() {
        return Arbitraries.of(
                        "ownCertificate",
                        "ownTrustDistribution",
                        "ownTrustDistribution of a Secret",
                        "kubernetesSecret",
                        "bundledCertManager",
                        "existingCertManager",
                        "none")
                .flatMap(mode -> tls(mode));
    }

    private static Arbitrary<Map<String, Object>> tls(String mode) {
        var keys = new RandomKeys().with("mode", Arbitraries.just(mode.replace(" of a Secret", "")));
        return switch (mode) {
            case "ownCertificate", "ownTrustDistribution" ->
                keys.all(material()).section();
            case "ownTrustDistribution of a Secret", "kubernetesSecret" ->
                keys.with("secretName", Arbitraries.of("k8secret", "a.b-c.d"))
                        .all(Arbitraries.oneOf(Arbitraries.just(Map.of()), material()))
                        .section();
            case "none" -> keys.with("acceptPlainHttp", Arbitraries.just(true)).section();
            default -> keys.section();
        };
    }

    private static Arbitrary<Map<String, Object>> material() {
        return new RandomKeys()
                .with("certificate", files())
                .with("key", files())
                .maybe("certificateAuthority", files())
                .section();
    }

    private static Arbitrary<String> files() {
        return Arbitraries.of("my.crt", "my cert's/${x}.pem", "[a].pem", "a\"b.pem");
    }

    private static Arbitrary<String> notifications() {
        return Combinators.combine(
                        Arbitraries.of("hello-world", "shop/till", "${x}", "[a]'s"),
                        Arbitraries.of("", ":latest", ":*", "@sha256:0a"),
                        Arbitraries.of("push", "delete", "*"))
                .as((repository, tag, event) -> repository + tag + ":" + event);
    }

    private static Arbitrary<String> repositories() {
        return Combinators.combine(
                        text("ab0", 1, 3),
                        Arbitraries.of("", "-", "__", "/", ".", "/c/").list().ofMaxSize(2),
                        text("yz9", 1, 3))
                .as((first, between, last) -> first + String.join("m", between) + last);
    }

    private static Arbitrary<String> crons() {
        return Arbitraries.of("0 2 * * *", "*/15 0-6 * JAN,mar 1-5", "0/10 * ? * *");
    }

    private static Arbitrary<String> groups() {
        return Arbitraries.of("retail", "RETAIL", "my.rg_(x)", "-é日-", "0");
    }

    private static Arbitrary<String> named(String further, int least, int most) {
        return Combinators.combine(text(LETTERS, 1, 1), text(further, least - 1, most - 1))
                .as(String::concat);
    }

    private static Arbitrary<String> text(String characters, int least, int most) {
        return Arbitraries.strings().withChars(characters).ofMinLength(least).ofMaxLength(most);
    }

    private static Arbitrary<List<String>> texts(Arbitrary<String> each, int least, int most) {
        return each.list().uniqueElements().ofMinSize(least).ofMaxSize(most);
    }

    private static Arbitrary<Map<String, Object>> one(String key, Arbitrary<?> values) {
        return new RandomKeys().with(key, values).section();
    }
}
