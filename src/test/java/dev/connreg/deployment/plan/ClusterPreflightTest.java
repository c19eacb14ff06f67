package dev.connreg.deployment.plan;

import static dev.connreg.deployment.DeployedSite.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.MapCluster;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster tells before a deployment, which would fail there after a long wait. */
class ClusterPreflightTest {

    private static final String SPECS = "src/test/resources/specs/";
    private static final String SECRET = MapCluster.NAMESPACE + "/secrets/k8secret";

    private final MapCluster cluster = new MapCluster();

    @TempDir
    private Path folder;

    private List<CodedFinding> findings(String spec) {
        return findings(Path.of(SPECS + spec + ".yaml"));
    }

    private List<CodedFinding> findings(Path spec) {
        var site = DeployedSite.empty(spec).site();
        return ClusterPreflight.findings(site, ClusterRequest.reading(new ClusterAccess.Open(cluster, Map.of())), NOW);
    }

    private CodedFinding only(FindingCode code, String spec) {
        var found = findings(spec);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().code()).isEqualTo(code);
        return found.getFirst();
    }

    @Test
    void cluster_that_has_all_that_is_needed_says_nothing() {
        assertThat(findings("own-certificate")).isEmpty();
        assertThat(findings("bundled-cert-manager")).isEmpty();
        assertThat(cluster.tried()).containsOnly("192.100.100.1");
    }

    @Test
    void address_out_of_range_is_told_with_a_free_one() {
        cluster.with(MapCluster.TRIAL, refused("service-out-of-range"));

        assertThat(only(FindingCode.ADDRESS_REFUSED, "own-certificate").facts())
                .containsEntry(Fact.FOUND, "10.96.0.0/12")
                .containsEntry(Fact.FREE_ADDRESS, "10.96.0.2");
    }

    @Test
    void address_in_another_range_of_the_cluster_is_fine() {
        cluster.with(MapCluster.TRIAL, refused("service-out-of-range"))
                .with("/apis/networking.k8s.io/v1/servicecidrs", "service-ranges");

        assertThat(findings("own-certificate")).isEmpty();
    }

    @Test
    void address_of_another_service_is_told_with_that_service_and_a_free_one() {
        cluster.with(MapCluster.SERVICES, "services-taken").with(MapCluster.TRIAL, refused("service-out-of-range"));

        assertThat(only(FindingCode.ADDRESS_TAKEN, "own-certificate").facts())
                .containsEntry(Fact.NAME, "grafana")
                .containsEntry(Fact.NAMESPACE, "monitoring")
                .containsEntry(Fact.FREE_ADDRESS, "10.96.0.2");
    }

    @Test
    void address_that_our_own_service_has_is_fine() {
        cluster.with(MapCluster.SERVICES, "services-ours").with(MapCluster.CERT_MANAGER, "cert-manager-of-another");

        assertThat(findings("bundled-cert-manager")).isEmpty();
        assertThat(cluster.tried()).isEmpty();
    }

    @Test
    void storage_class_that_the_spec_names_and_the_cluster_lacks_is_an_error() {
        var spec = "further/nested-and-pinned";
        cluster.with("/api/v1/namespaces/registries/secrets/connected-registry-tls", new Answer.Refused("forbidden"));
        only(FindingCode.OBJECTS_UNREADABLE, spec);

        cluster.with(MapCluster.STORAGE_CLASSES, "storage-classes-no-default");
        var missing = findings(spec).getFirst();
        assertThat(missing.code()).isEqualTo(FindingCode.STORAGE_CLASS_MISSING);
        assertThat(missing.severity()).isEqualTo(Severity.ERROR);
        assertThat(missing.facts())
                .containsEntry(Fact.WANTED, "local-path")
                .containsEntry(Fact.STORAGE_CLASS, "azurefile");
    }

    @Test
    void default_storage_class_that_is_missing_is_a_warning() {
        cluster.with(MapCluster.STORAGE_CLASSES, "storage-classes-no-default");

        assertThat(only(FindingCode.NO_DEFAULT_STORAGE_CLASS, "own-certificate").severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void cert_manager_that_is_there_already_is_used_not_installed_again() {
        cluster.with(MapCluster.CERT_MANAGER, "cert-manager-of-another");

        assertThat(only(FindingCode.CERT_MANAGER_EXISTS, "bundled-cert-manager").fact(Fact.FOUND))
                .isEqualTo("cert-manager");
        assertThat(findings("existing-cert-manager")).isEmpty();
    }

    @Test
    void what_an_earlier_extension_of_that_name_has_left_is_taken_over() {
        cluster.with(MapCluster.CERT_MANAGER, "cert-manager-ours");

        assertThat(findings("bundled-cert-manager")).isEmpty();
    }

    @Test
    void cert_manager_that_is_to_exist_and_does_not_is_an_error() {
        only(FindingCode.CERT_MANAGER_MISSING, "existing-cert-manager");
    }

    @Test
    void namespace_that_is_being_deleted_is_an_error() {
        cluster.with(MapCluster.NAMESPACE, "namespace-terminating");

        only(FindingCode.NAMESPACE_TERMINATING, "own-certificate");
    }

    @Test
    void secret_that_is_not_there_is_an_error() {
        only(FindingCode.SECRET_MISSING, "kubernetes-secret");
    }

    @Test
    void secret_that_fits_is_fine() throws IOException {
        cluster.with(SECRET, secret("kubernetes.io/tls", "192.100.100.1", 365));

        assertThat(findings("kubernetes-secret")).isEmpty();
    }

    @Test
    void secret_of_another_type_for_another_address_or_expired_is_an_error() throws IOException {
        cluster.with(SECRET, secret("Opaque", "192.100.100.1", 365));
        only(FindingCode.SECRET_OF_ANOTHER_TYPE, "kubernetes-secret");

        cluster.with(SECRET, secret("kubernetes.io/tls", "10.0.0.1", 365));
        assertThat(only(FindingCode.SECRET_WITHOUT_ADDRESS, "kubernetes-secret").fact(Fact.FOUND))
                .contains("10.0.0.1");

        cluster.with(SECRET, secret("kubernetes.io/tls", "192.100.100.1", 1));
        only(FindingCode.SECRET_EXPIRED, "kubernetes-secret");
    }

    @Test
    void secret_without_its_keys_is_an_error() {
        cluster.with(SECRET, new Answer.Found("{\"type\":\"kubernetes.io/tls\",\"data\":{\"tls.key\":\"YQ==\"}}"));

        assertThat(only(FindingCode.SECRET_LACKS_KEYS, "kubernetes-secret").fact(Fact.WANTED))
                .isEqualTo("tls.crt, ca.crt");
    }

    @Test
    void what_may_not_be_read_is_a_warning() {
        for (var path : List.of(
                MapCluster.NAMESPACE, MapCluster.SERVICES, MapCluster.STORAGE_CLASSES, MapCluster.TRIAL, SECRET)) {
            var before = cluster.get(path);
            cluster.with(SECRET, new Answer.Refused("forbidden")).with(path, new Answer.Refused("forbidden"));

            assertThat(findings("kubernetes-secret"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
            cluster.with(path, before);
        }
    }

    private static Answer refused(String fixture) {
        return new Answer.Refused(
                ((Answer.Found) new MapCluster().with("/", fixture).get("/"))
                        .json()
                        .path("message")
                        .asText());
    }

    @Test
    void secret_whose_key_is_of_another_certificate_is_an_error() throws IOException {
        cluster.with(SECRET, secret("kubernetes.io/tls", "192.100.100.1", 365, "other"));

        assertThat(only(FindingCode.SECRET_UNFIT, "kubernetes-secret").fact(Fact.STATE))
                .isEqualTo(
                        "key 'tls.key' does not fit certificate 'tls.crt', as they are not of one pair: give the key that the certificate was made for");
    }

    @Test
    void secret_that_ends_soon_is_a_warning() throws IOException {
        cluster.with(SECRET, secret("kubernetes.io/tls", "192.100.100.1", 10));

        var found = only(FindingCode.SECRET_UNFIT, "kubernetes-secret");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.fact(Fact.STATE)).startsWith("certificate 'tls.crt' expires on ");
    }

    @Test
    void secret_with_another_certificate_than_the_files_of_the_spec_is_a_warning() throws IOException {
        var spec = folder.resolve("spec.yaml");
        Files.writeString(
                spec,
                Files.readString(Path.of(SPECS + "kubernetes-secret.yaml"))
                        + "\n  certificate: my.crt\n  key: my.key\n");
        cluster.with(SECRET, secret("kubernetes.io/tls", "192.100.100.1", 365));
        assertThat(findings(spec)).isEmpty();

        pair("my", "192.100.100.1", 365);
        assertThat(findings(spec)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(FindingCode.SECRET_HOLDS_ANOTHER);
            assertThat(found.severity()).isEqualTo(Severity.WARNING);
        });
    }

    private Answer secret(String type, String address, int days) throws IOException {
        return secret(type, address, days, "my");
    }

    /** The certificate is another one's than the key if that has another name. */
    private Answer secret(String type, String address, int days, String key) throws IOException {
        pair(key, address, days);
        pair("my", address, days);
        return new Answer.Found(
                "{\"type\":\"%1$s\",\"data\":{\"tls.crt\":\"%2$s\",\"tls.key\":\"%3$s\",\"ca.crt\":\"%2$s\"}}"
                        .formatted(type, base64("my.crt"), base64(key + ".key")));
    }

    private String base64(String file) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve(file)));
    }

    /** Made two days ago. */
    private void pair(String name, String address, int days) {
        var clock = Clock.fixed(NOW.minus(Duration.ofDays(2)), ZoneOffset.UTC);
        var request = new CertificateRequest(
                "connected-registry",
                List.of(InetAddress.ofLiteral(address)),
                List.of(),
                Duration.ofDays(days),
                KeyKind.EC_P256);
        new CertificateWriter(IfExists.OVERWRITE)
                .write(
                        new CertificateMaker(clock).make(request),
                        folder.resolve(name + ".crt"),
                        folder.resolve(name + ".key"));
    }
}
