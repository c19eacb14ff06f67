package dev.connreg.resource.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    private static final String LOGIN =
            "ConnectedRegistryName=store42;SyncTokenName=store42;SyncTokenPassword=hidden-word;ParentGatewayEndpoint=contoso.westeurope.data.azurecr.io;ParentEndpointProtocol=https";
    private static final String PEM = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t";

    private static SettingsCheck.Result check(Map<String, String> plain, Map<String, String> secret) {
        return SettingsCheck.of(Optional.of(plain), Optional.of(secret));
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
        var pair = settings("connectionString=" + LOGIN, "tls.crt=" + PEM, "tls.key=" + PEM, "tls.cacrt=" + PEM);
        var secret = settings("connectionString=" + LOGIN, "tls.secret=k8secret");

        assertThat(check(own(""), login).errors()).isEmpty();
        assertThat(check(own("cert-manager.install=false"), login).errors()).isEmpty();
        assertThat(check(own(OFF), pair).errors()).isEmpty();
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
        "'', service.type=ClusterIP, service.type",
        "'', tls.key=LS0tLS1CRUdJTi, tls.crt",
        "'', tls.crt=LS0tLS1CRUdJTi, tls.key",
        "'', tls.crt=hidden-word, tls.crt",
        "trustDistribution.useNodeSelector=true trustDistribution.skipNodeSelector=false, , trustDistribution.skipNodeSelector"
    })
    void each_rule_that_is_broken_is_named(String plain, String secret, String key) {
        var found = check(own(plain), settings("connectionString=" + LOGIN, secret == null ? "" : secret));

        assertThat(found.errors()).anyMatch(error -> error.startsWith(key + ": "));
        assertThat(found.toString()).doesNotContain("hidden-word");
    }

    @Test
    void all_faults_are_named_at_once_and_misspelt_keys_with_the_right_ones() {
        var found = SettingsCheck.of(
                Optional.of(settings("service-clusterIP=192.100.100.1 httpEnabled=yes pvc.storageRequest=much")),
                Optional.empty());

        assertThat(found.errors())
                .containsExactlyInAnyOrder(
                        "httpEnabled: is 'yes': the extension knows true and false only: write true",
                        "pvc.storageRequest: 'much' is not a valid Kubernetes quantity, such as 250Gi");
        assertThat(found.warnings())
                .contains(
                        "service-clusterIP: is not a setting that the extension is known to read: did you mean 'service.clusterIP'?")
                .anyMatch(warning -> warning.startsWith("service.clusterIP: is missing"));
    }

    @Test
    void what_nobody_documents_is_doubted_only() {
        var found = check(
                own("registry.replicas=many registry.uploadSecret=hidden-word"), settings("connectionString=" + LOGIN));

        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings())
                .containsExactlyInAnyOrder(
                        "registry.replicas: 'many' is not a whole number",
                        "registry.uploadSecret: may hold a secret, and everyone who may read the extension can read it");
    }

    @Test
    void every_setting_is_understood_under_its_own_name() {
        assertThat(SettingsTable.all())
                .allSatisfy(
                        setting -> assertThat(SettingsTable.find(setting.key())).contains(setting));
    }
}
