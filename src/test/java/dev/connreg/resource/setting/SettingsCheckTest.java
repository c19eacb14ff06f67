package dev.connreg.resource.setting;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.connreg.console.FindingText;
import dev.connreg.credential.certificate.EncryptedKeys;
import dev.connreg.problem.Finding;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    private static final String ADDRESS = "192.100.100.1";
    private static final String LOGIN = GoodSecrets.LOGIN;
    private static final Map<String, String> PAIR = GoodSecrets.of(ADDRESS);

    private static SettingsCheck.Result check(Map<String, String> plain, Map<String, String> secret) {
        return SettingsCheck.of(Optional.of(plain), Optional.of(secret), Clock.systemUTC());
    }

    private static Map<String, String> settings(String pairs, String... further) {
        var all = new LinkedHashMap<String, String>();
        for (var pair : (pairs + " " + String.join(" ", further)).strip().split(" +")) {
            all.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return all;
    }

    private static Map<String, String> own(String plain) {
        return settings("service.clusterIP=192.100.100.1", plain);
    }

    private static final String OFF = "cert-manager.enabled=false cert-manager.install=false";

    @Test
    void settings_of_each_way_to_secure_one_are_right() {
        var login = settings("connectionString=" + LOGIN);
        var secret = settings("connectionString=" + LOGIN, "tls.secret=k8secret");

        assertThat(check(own(""), login).errors()).isEmpty();
        assertThat(check(own("cert-manager.install=false"), login).errors()).isEmpty();
        assertThat(check(own(OFF), PAIR).errors()).isEmpty();
        assertThat(check(own(OFF), secret).errors()).isEmpty();
        assertThat(check(own(OFF + " trustDistribution.enabled=false"), secret).errors())
                .isEmpty();
        assertThat(check(own(OFF + " trustDistribution.enabled=false httpEnabled=true"), login)
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({
        "cert-manager.enabled=false, tls.secret=k8secret, cert-manager.install",
        "httpEnabled=true, , httpEnabled",
        "cert-manager.enabled=false cert-manager.install=false, , cert-manager.enabled",
        "cert-manager.enabled=True, , cert-manager.enabled",
        "'', tls.secret=k8secret, cert-manager.enabled",
        "service.clusterIP=1.2.3, , service.clusterIP",
        "pvc.storageRequest=much, , pvc.storageRequest",
        "HttpsEnabled=false, , HttpsEnabled",
        "tls.secret=k8secret, , tls.secret",
        "connectionString=hidden-word, , connectionString",
        "'', connectionString=hidden-word, connection string",
        "'', service.type=ClusterIP, service.type",
        "'', tls.key=LS0tLS1CRUdJTi, tls.crt",
        "'', tls.crt=LS0tLS1CRUdJTi, tls.key",
        "'', tls.crt=hidden-word, tls.crt",
        "trustDistribution.useNodeSelector=true trustDistribution.skipNodeSelector=false, , trustDistribution.skipNodeSelector"
    })
    void each_rule_that_is_broken_is_named(String plain, String secret, String key) {
        var found = check(own(plain), settings("connectionString=" + LOGIN, secret == null ? "" : secret));

        assertThat(found.errors()).anyMatch(error -> error.toString().startsWith(key + ": "));
        assertThat(found.toString()).doesNotContain("hidden-word");
    }

    @Test
    void all_faults_are_named_at_once_and_misspelt_keys_with_the_right_ones() {
        var found = SettingsCheck.of(
                Optional.of(settings("service-clusterIP=192.100.100.1 httpEnabled=yes pvc.storageRequest=much")),
                Optional.empty(),
                Clock.systemUTC());

        assertThat(found.errors())
                .extracting(Finding::toString)
                .containsExactlyInAnyOrder(
                        "httpEnabled: is 'yes': the extension knows true and false only: write true",
                        "pvc.storageRequest: 'much' is not a valid Kubernetes quantity, such as 250Gi",
                        "httpEnabled: needs cert-manager.enabled=false, which is true where it is not given",
                        "httpEnabled: needs cert-manager.install=false, which is true where it is not given",
                        "httpEnabled: needs trustDistribution.enabled=false, which is true where it is not given");
        assertThat(found.warnings())
                .contains("service-clusterIP: is not the spelling that the extension reads: give service.clusterIP")
                .anyMatch(warning -> warning.startsWith("service.clusterIP: is missing"));
    }

    @Test
    void what_nobody_documents_is_doubted() {
        var found = check(
                own("registry.replicas=2 image=acr/connected-registry:1.0 chart.adminPassword=hidden-word"),
                settings("connectionString=" + LOGIN, "registry.uploadSecret=hidden-word"));

        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings())
                .containsExactlyInAnyOrder(
                        "registry.replicas: only the preview chart for high availability is known to read it",
                        "registry.replicas: more than one needs a storage class that several nodes can write to (ReadWriteMany)",
                        "registry.uploadSecret: only the preview chart for high availability is known to read it",
                        "image: Microsoft does not document it, and a version of the extension may not read it",
                        "chart.adminPassword: is not a setting that the extension is known to read",
                        "chart.adminPassword: may hold a secret, and everyone who may read the extension can read it: if it does, give it as a protected setting");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "service.type, clusterip, did you mean 'ClusterIP'?",
        "service.type, ExternalName, 'must be one of ClusterIP, NodePort, LoadBalancer'",
        "pvc.storageRequest, 250, 'is 250 bytes, too little for any image: give the unit, such as 250Gi'",
        "pvc.storageRequest, 0.5k, is 500 bytes",
        "pvc.storageRequest, 0Gi, is 0 bytes",
        "pvc-storageRequest, 250GB, not a valid Kubernetes quantity",
        "registry.replicas, 0, 'must be a whole number, 1 or more'",
        "registry.replicas, many, 'must be a whole number, 1 or more'",
        "sync.chunkSizeInMb, 0, 'must be a whole number, 1 or more'",
        "image, acr connected-registry, is not a valid image",
        "skipNodeSelector, no, write false"
    })
    void value_that_cannot_be_meant_is_an_error(String key, String value, String words) {
        assertThat(check(own(""), settings("connectionString=" + LOGIN)).errors())
                .isEmpty();

        var plain = new LinkedHashMap<>(own(""));
        plain.put(key, value);
        assertThat(check(plain, settings("connectionString=" + LOGIN)).errors())
                .singleElement()
                .asString()
                .startsWith(key + ": ")
                .contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "service.type=LoadBalancer",
                "pvc.storageRequest=100Mi",
                "skipNodeSelector=true",
                "trustDistribution-useNodeSelector=true"
            })
    void value_that_may_not_be_meant_is_a_warning(String setting) {
        var found = check(own(setting), settings("connectionString=" + LOGIN));

        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings()).singleElement().asString().startsWith(setting.split("=")[0] + ": ");
    }

    private static List<String> wordsOf(String plain, Map<String, String> secret, Map<String, String> changes) {
        var changed = new LinkedHashMap<>(secret);
        changed.putAll(changes);
        return check(settings(plain), changed).errors().stream()
                .map(FindingText::of)
                .toList();
    }

    private static final String PLAIN = "service.clusterIP=192.100.100.1 " + OFF;

    @Test
    void certificate_is_checked_as_one_in_files_is() {
        var other = GoodSecrets.of(ADDRESS);

        assertThat(wordsOf("service.clusterIP=192.100.100.2 " + OFF, PAIR, Map.of()))
                .singleElement(as(STRING))
                .startsWith("setting 'tls.crt' does not cover 192.100.100.2")
                .doesNotContain("connreg certificate create");
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.key", value(other, "tls.key"))))
                .singleElement(as(STRING))
                .startsWith("setting 'tls.key' does not fit setting 'tls.crt'");
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.cacrt", value(other, "tls.crt"))))
                .hasSize(1);
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.key", value(PAIR, "tls.crt"))))
                .singleElement(as(STRING))
                .startsWith("tls.key: holds no private key");
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.crt", GoodSecrets.base64("-----BEGIN CERTIFICATE-----"))))
                .singleElement(as(STRING))
                .contains("setting 'tls.crt': block 1 is damaged");
    }

    @Test
    void pair_is_checked_where_the_other_settings_are_not_known() {
        var secret = new LinkedHashMap<>(PAIR);
        assertThat(SettingsCheck.of(Optional.empty(), Optional.of(secret), Clock.systemUTC())
                        .errors())
                .isEmpty();

        secret.put("tls.key", value(GoodSecrets.of(ADDRESS), "tls.key"));
        assertThat(SettingsCheck.of(Optional.empty(), Optional.of(secret), Clock.systemUTC())
                        .errors())
                .hasSize(1);
    }

    @Test
    void certificate_that_ends_soon_is_a_warning() {
        var found = check(own(OFF), GoodSecrets.of(ADDRESS, Duration.ofDays(3)));

        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings()).singleElement(as(STRING)).contains("expires on");
    }

    @Test
    void form_of_what_is_secret_is_told_without_it() {
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.key", "-----BEGIN PRIVATE KEY-----\nhidden-word")))
                .singleElement(as(STRING))
                .startsWith("tls.key: is PEM itself")
                .doesNotContain("hidden-word");
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.key", value(PAIR, "tls.key").substring(0, 40) + "\n")))
                .singleElement(as(STRING))
                .startsWith("tls.key: must be base64 in one line");
        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.key", GoodSecrets.base64(value(PAIR, "tls.key")))))
                .singleElement(as(STRING))
                .startsWith("tls.key: is not PEM in base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$TLS_CACRT", "${TLS_CACRT}", "$env:TLS_CACRT", "%TLS_CACRT%", "$(base64 -w0 ca.crt)"})
    void variable_that_no_shell_replaced_is_called_that(String value) {
        for (var key : List.of("tls.cacrt", "connectionString")) {
            assertThat(wordsOf(PLAIN, PAIR, Map.of(key, value)))
                    .singleElement(as(STRING))
                    .startsWith(key + ": is the name of a variable or a command that no shell has replaced");
        }
    }

    @Test
    void encrypted_key_is_told_as_a_setting_is_mended() throws GeneralSecurityException, IOException {
        var pem = EncryptedKeys.pem(key(), "hidden-word");

        assertThat(wordsOf(PLAIN, PAIR, Map.of("tls.key", GoodSecrets.base64(pem))))
                .singleElement(as(STRING))
                .startsWith("setting 'tls.key' holds an encrypted key")
                .doesNotContain("file 'tls.key'");
    }

    @Test
    void all_that_is_wrong_of_a_cloud_parent_is_told_at_once_without_repeating_it() {
        var found = check(own(""), settings("connectionString=" + parent("canary.azurecr.io", "http")));

        assertThat(found.errors())
                .map(Finding::toString)
                .satisfiesExactly(
                        host -> assertThat(host).contains("is the login server").doesNotContain("canary"),
                        protocol -> assertThat(protocol).contains("must be https"));
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.westeurope.data.azurecr.cn,https",
        "contoso-hash.westeurope.data.azurecr.io,https",
        "192.100.100.1,http",
        "registry.contoso.com:8080,http",
        "azurecr.contoso.com,http"
    })
    void parent_in_any_cloud_and_connected_registry_as_parent_are_right(String host, String protocol) {
        assertThat(check(own(""), settings("connectionString=" + parent(host, protocol)))
                        .errors())
                .isEmpty();
    }

    private static String parent(String host, String protocol) {
        return "ConnectedRegistryName=store42;SyncTokenName=store42;SyncTokenPassword=x;ParentGatewayEndpoint="
                + "%s;ParentEndpointProtocol=%s".formatted(host, protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "True"})
    void flag_counts_as_what_is_advised_for_it_so_that_all_is_told_at_once(String http) {
        var found = check(
                own("cert-manager.enabled=false cert-manager.install=false httpEnabled=" + http),
                settings("connectionString=" + LOGIN));

        assertThat(found.errors())
                .map(Finding::toString)
                .satisfiesExactly(
                        flag -> assertThat(flag).endsWith("write true"),
                        trust -> assertThat(trust).contains("httpEnabled: needs trustDistribution.enabled=false"));
    }

    private static PrivateKey key() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }

    private static String value(Map<String, String> settings, String key) {
        return settings.getOrDefault(key, "");
    }

    @Test
    void every_setting_is_understood_under_its_own_name() {
        assertThat(SettingsTable.all())
                .allSatisfy(
                        setting -> assertThat(SettingsTable.find(setting.key())).contains(setting));
    }
}
