package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.operation.FailingOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, scripts and monitors are told of a site that is broken as the sandbox can break one. */
class DiagnoseTest {

    private static final String ON_CLUSTER =
            " -n myconnectedregistry -g myresourcegroup -c myarck8scluster -t connectedClusters";
    private static final String OF_REGISTRY = " -n myconnectedregistry -r myacrregistry";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");
    private String spec = "";

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK.withSeed(SandboxSeed.tutorial().withCluster("othercluster", "Connected")));
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
        site.deploy().succeeds();
    }

    private ConnregRun diagnose(String... words) {
        var run = connreg.run(Stream.concat(Stream.of("diagnose", "-f", spec), Stream.of(words))
                .toArray(String[]::new));
        connreg.changedNothing(run);
        return run;
    }

    private List<String> codes() {
        try {
            var report = new ObjectMapper().readTree(diagnose("-o", "json").out());
            return report.path("findings")
                    .valueStream()
                    .map(finding -> finding.path("code").asText())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finds(ErrorCode... expected) {
        var run = diagnose().fails(ExitCode.ERROR);
        assertThat(codes())
                .as("%s", run)
                .containsExactly(Stream.of(expected).map(ErrorCode::published).toArray(String[]::new));
        run.printsAlso(Stream.of(expected).map(ErrorCode::published).toArray(String[]::new));
    }

    /** An update of the extension that fails. */
    private void update(String settings) {
        connreg.run(("k8s-extension update --yes" + ON_CLUSTER + " " + settings).split(" "))
                .fails(1);
    }

    @Test
    void site_that_is_fine() {
        diagnose().succeeds().prints("""
                        Nothing found.

                        Not looked at: pods, volume claims and events on the cluster. There is no kubectl on the PATH. To install it, see: https://kubernetes.io/docs/tasks/tools/
                        To see them, run:
                            kubectl get pods,pvc,events -n connected-registry
                        """);
    }

    @Test
    void site_is_found_by_names_as_by_its_spec() {
        connreg.run(
                        "diagnose",
                        "-r",
                        "myacrregistry",
                        "-g",
                        "myresourcegroup",
                        "-c",
                        "myarck8scluster",
                        "-n",
                        "myconnectedregistry")
                .succeeds()
                .printsAlso("Nothing found.");
    }

    @Test
    void site_that_does_not_exist() {
        site.cleanup().succeeds();

        diagnose().fails(ExitCode.NOT_FOUND).printsAlso("Nothing of the site exists.");
        diagnose("--query", "isMissing").fails(ExitCode.NOT_FOUND).prints("true\n");
    }

    @Test
    void cluster_that_does_not_exist() {
        connreg.run("diagnose", "-f", spec, "--cluster-name", "nocluster")
                .fails(ExitCode.NOT_FOUND)
                .printsAlso("The connected cluster 'nocluster' was not found");
    }

    @Test
    void whoever_helps_is_told_of_the_agents_and_of_the_guide() {
        connreg.sandbox().edit(SiteFixture.EXTENSION, extension -> {
            var properties = (ObjectNode) extension.path("properties");
            properties.put("provisioningState", "Failed");
            properties.putObject("additionalDetails").put("troubleshootingGuide", "https://aka.ms/guide");
        });

        diagnose()
                .fails(ExitCode.ERROR)
                .printsAlso("The cluster's Arc agents have version 1.21.10.\n")
                .printsAlso("Azure's guide to the failed extension: https://aka.ms/guide\n");
        diagnose("--query", "agentVersion", "-o", "tsv").fails(ExitCode.ERROR).prints("1.21.10\n");
    }

    @ParameterizedTest
    @CsvSource({
        "service.clusterIP=172.16.0.9,EXT_VALUES",
        "service.clusterIP=nowhere,EXT_VALUES",
        "cert-manager.install=true,EXT_CMRULE",
        "httpEnabled=true,EXT_RENDER"
    })
    void setting_that_the_cluster_refuses(String setting, ErrorCode expected) {
        update("--config " + setting);

        assertThat(codes()).contains(expected.published());
        diagnose().fails(1).printsAlso(expected.published() + ": ");
    }

    @Test
    void bad_address_is_explained_with_the_range_and_what_to_run() {
        update("--config service.clusterIP=172.16.0.9");

        diagnose()
                .fails(1)
                .printsAlso(
                        "Evidence: Service \"connected-registry\" is invalid: ",
                        "  Choose a free address in ",
                        " as service.clusterIP, and deploy with it:",
                        "own-certificate.yaml --service-ip ADDRESS\n");
        diagnose("--query", "findings[0].code", "-o", "tsv").fails(1).prints("EXT-VALUES\n");
        diagnose("-o", "table").fails(1).printsAlso("EXT-VALUES");
    }

    @Test
    void address_that_another_service_has() {
        connreg.run(
                ("deploy -f %s -n othersite -c myarck8scluster --set extension.name=othersite --service-ip 192.100.100.2"
                                + " --tls-mode bundledCertManager")
                        .formatted(connreg.spec("bundled-cert-manager"))
                        .split(" "));
        update("--config service.clusterIP=192.100.100.2");

        assertThat(codes()).contains("EXT-VALUES");
    }

    @Test
    void version_that_does_not_exist() {
        update("--version 9.9.9 --auto-upgrade-minor-version false");

        assertThat(codes()).contains("EXT-VERSION");
    }

    @Test
    void password_that_was_replaced() {
        site.az("acr token credential generate --password1 --password2" + OF_REGISTRY);
        site.isDown();

        finds(ErrorCode.CR_PASSWORD);
        diagnose().printsAlso("connreg acr connected-registry get-settings -n myconnectedregistry -r myacrregistry");
    }

    @Test
    void scope_map_without_the_gateway() {
        site.az(
                "acr scope-map update --remove-gateway myconnectedregistry config/read config/write message/read message/write"
                        + OF_REGISTRY);
        site.isDown();

        assertThat(Set.copyOf(codes())).containsExactly("CR-SCOPE");
    }

    @Test
    void connected_registry_that_another_cluster_holds() {
        site.az("k8s-extension delete --yes" + ON_CLUSTER);
        finds("CR-ACTIVE");

        var connection = site.connectionString(2);
        connreg.write("protected.json", "{\"connectionString\": \"%s\"}".formatted(connection));
        connreg.run(
                ("k8s-extension create -n myconnectedregistry -g myresourcegroup -c othercluster -t connectedClusters"
                                + " --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --config service.clusterIP=192.100.100.1"
                                + " --config-protected-file " + connreg.folder().resolve("protected.json"))
                        .split(" "));
        connreg.run("diagnose", "-f", spec, "--cluster-name", "othercluster", "--query", "findings[].code")
                .fails(1)
                .printsAlso("CR-ACTIVE");
    }

    private void finds(String code) {
        assertThat(codes()).contains(code);
        diagnose().fails(1).printsAlso(code);
    }

    @Test
    void certificate_without_the_address() throws IOException {
        connreg.certificate("other", "10.9.9.9");
        connreg.write(
                "protected.json",
                "{\"connectionString\": \"%s\", \"tls.crt\": \"%s\", \"tls.key\": \"%s\", \"tls.cacrt\": \"%2$s\"}"
                        .formatted(
                                site.protectedSetting("connectionString"), base64("other.crt"), base64("other.key")));
        site.az("k8s-extension update --yes --config-protected-file "
                + connreg.folder().resolve("protected.json") + ON_CLUSTER);
        site.isDown();

        finds("K-X509SAN");
        diagnose()
                .printsAlso(
                        "x509: certificate is valid for 10.9.9.9, not 192.100.100.1",
                        "connreg certificate create --service-ip 192.100.100.1 ");
    }

    private String base64(String file) throws IOException {
        return Base64.getEncoder()
                .encodeToString(Files.readString(connreg.folder().resolve(file)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void address_of_the_registry_that_nobody_knows() {
        connreg.write(
                "protected.json",
                "{\"connectionString\": \"%s\"}"
                        .formatted(site.protectedSetting("connectionString")
                                .replaceFirst(
                                        "ParentGatewayEndpoint=[^;]*", "ParentGatewayEndpoint=no.data.azurecr.io")));
        connreg.run(("k8s-extension update --yes --config cert-manager.enabled=true --config-protected-file "
                        + connreg.folder().resolve("protected.json") + ON_CLUSTER)
                .split(" "));

        assertThat(codes()).contains("CR-DNS");
    }

    @Test
    void deploy_that_fails_on_the_cluster_gives_the_code_and_the_remedy_too() {
        connreg.certificate("outside", "172.16.0.9");
        var file = connreg.folder().resolve("outside").toString();
        site.deploy("--service-ip", "172.16.0.9", "--certificate", file + ".crt", "--key", file + ".key")
                .fails(1)
                .saysAlso("\nEXT-VALUES: ", "connreg deploy -f " + spec, " --service-ip ADDRESS");
    }

    @Test
    void commands_that_help_after_a_failed_operation_name_the_site() {
        connreg.sandbox().add(new FailingOperation("/extensions/", "Updating", "ExtensionOperationFailed", "No.", 1));

        connreg.run("deploy", "-f", spec, "--resend-protected-settings")
                .fails(1)
                .saysAlso("k8s-extension show -n myconnectedregistry -c myarck8scluster -g ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "status"})
    void other_commands_give_the_same_code_and_the_same_remedy(String command) {
        site.az("acr token update --status disabled" + OF_REGISTRY);
        site.isDown();

        connreg.run(Stream.concat(
                                Stream.of(command, "-f", spec),
                                command.equals("status")
                                        ? Stream.of("--expect", "online")
                                        : Stream.of("--timeout", "1"))
                        .toArray(String[]::new))
                .fails(1)
                .saysAlso(
                        "connreg acr token update -n myconnectedregistry -r myacrregistry --status enabled",
                        "connreg diagnose --explain CR-TOKENOFF");
    }
}
