package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.console.FindingText;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Extension;
import dev.connreg.resource.ExtensionTypes;
import dev.connreg.spec.reader.SpecOverride;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of registry, cluster and extension before the first write. */
class PreflightTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final Path OWN_TRUST = Path.of("src/test/resources/specs/own-trust-distribution.yaml");
    private static final Path NESTED = Path.of("src/test/resources/specs/further/nested-and-pinned.yaml");

    private static DeployedSite closed(DeployedSite site) {
        site.arm()
                .change(
                        site.registry(),
                        registry -> ((ObjectNode) registry.path("properties"))
                                .put("publicNetworkAccess", "Disabled")
                                .put("loginServer", "myacrregistry.azurecr.io")
                                .putArray("dataEndpointHostNames")
                                .add("myacrregistry.eastus.data.azurecr.io"));
        return site;
    }

    private static DeployedSite cluster(DeployedSite site, String member, String value) {
        site.arm().change(site.cluster(), cluster -> ((ObjectNode) cluster.path("properties")).put(member, value));
        return site;
    }

    private static SpecOverride version(String version) {
        return new SpecOverride.Text("--set", "extension.version", version);
    }

    @Test
    void registry_that_admits_known_networks_only_is_a_warning_with_the_hosts_that_the_site_needs() {
        assertThat(closed(DeployedSite.empty(SPEC)).plan().warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(FindingCode.REGISTRY_RESTRICTED);
                    assertThat(warning.fact(Fact.STATE))
                            .isEqualTo("publicNetworkAccess: Disabled, private endpoints approved: 0");
                    assertThat(warning.fact(Fact.FOUND))
                            .isEqualTo("myacrregistry.azurecr.io and myacrregistry.eastus.data.azurecr.io");
                });
    }

    @Test
    void site_that_is_online_shows_that_it_is_admitted() {
        assertThat(closed(DeployedSite.online(SPEC)).plan().warnings()).isEmpty();
    }

    @Test
    void site_below_another_does_not_need_the_registry() {
        assertThat(closed(DeployedSite.empty(NESTED)).plan().warnings())
                .extracting(CodedFinding::code)
                .doesNotContain(FindingCode.REGISTRY_RESTRICTED);
    }

    @Test
    void cluster_in_a_private_link_scope_is_a_warning() {
        assertThat(cluster(DeployedSite.empty(SPEC), "privateLinkState", "Enabled")
                        .plan()
                        .warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.CLUSTER_IN_PRIVATE_LINK_SCOPE);
    }

    @Test
    void nodes_that_are_mostly_not_of_the_debian_family_are_a_warning_where_trust_is_distributed() {
        assertThat(cluster(DeployedSite.empty(SPEC), "distribution", "openshift")
                        .plan()
                        .warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.NODES_MAY_NOT_TRUST);
        assertThat(cluster(DeployedSite.empty(OWN_TRUST), "distribution", "openshift")
                        .plan()
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k3s", "kind", "generic", "aks"})
    void nothing_is_said_of_other_distributions(String distribution) {
        assertThat(cluster(DeployedSite.empty(SPEC), "distribution", distribution)
                        .plan()
                        .warnings())
                .isEmpty();
    }

    @Test
    void version_that_is_not_offered_is_refused_with_those_that_are() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(DeployedSite.empty(SPEC, version("9.9.9"))::plan)
                .satisfies(failure -> assertThat(failure.findings())
                        .singleElement()
                        .isInstanceOfSatisfying(CodedFinding.class, finding -> {
                            assertThat(finding.code()).isEqualTo(FindingCode.VERSION_NOT_OFFERED);
                            assertThat(finding.fact(Fact.FOUND)).isEqualTo("0.11.0, 1.5.0");
                            assertThat(finding.fact(Fact.RELEASE_TRAIN)).isEqualTo("stable");
                        }));
    }

    @Test
    void version_that_is_offered_is_taken() {
        assertThat(DeployedSite.empty(SPEC, version("1.5.0")).plan().warnings()).isEmpty();
    }

    @Test
    void list_without_any_version_is_a_warning() {
        var site = DeployedSite.empty(SPEC, version("1.5.0"));
        var path = ExtensionTypes.versions(site.cluster(), Extension.CONNECTED_REGISTRY);
        site.arm().remove(ResourceId.of(path + "/0.11.0"));
        site.arm().remove(ResourceId.of(path + "/1.5.0"));

        assertThat(site.plan().warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.EXTENSION_NOT_OFFERED);
    }

    /** One of a site that is not deployed, in that state, with its address. */
    private static DeployedSite withOther(DeployedSite site, String name, String address, String state) {
        site.arm()
                .with(
                        ResourceId.of(
                                site.cluster() + "/providers/Microsoft.KubernetesConfiguration/extensions/" + name),
                        "{'properties': {'provisioningState': '%s', 'configurationSettings': {'service.clusterIP': '%s'}}}"
                                .formatted(state, address));
        return site;
    }

    @Test
    void service_address_of_another_extension_is_refused_with_its_name() {
        var site = withOther(DeployedSite.empty(SPEC), "other", "192.100.100.1", "Succeeded");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(site::plan)
                .satisfies(failure -> assertThat(failure.findings())
                        .extracting(FindingText::of)
                        .singleElement()
                        .asString()
                        .contains("192.100.100.1 is taken: the extension 'other'", "--service-ip"));
    }

    @Test
    void service_address_of_an_extension_that_has_failed_is_a_warning() {
        assertThat(withOther(DeployedSite.empty(SPEC), "other", "192.100.100.1", "Failed")
                        .plan()
                        .warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.ADDRESS_OF_EXTENSION);
    }

    @Test
    void other_spelling_of_an_address_is_the_same_address() {
        var site = withOther(
                DeployedSite.empty(SPEC, new SpecOverride.Text("--set", "service.clusterIP", "fd00::a")),
                "other",
                "FD00:0:0::000a",
                "Failed");

        assertThat(site.plan().warnings())
                .extracting(CodedFinding::code)
                .containsExactly(FindingCode.ADDRESS_OF_EXTENSION);
    }

    @Test
    void other_addresses_and_its_own_are_free() {
        assertThat(withOther(DeployedSite.empty(SPEC), "other", "192.100.100.2", "Succeeded")
                        .plan()
                        .warnings())
                .isEmpty();
        assertThat(withOther(DeployedSite.online(SPEC), "other", "192.100.100.1", "Succeeded")
                        .plan()
                        .warnings())
                .isEmpty();
    }
}
