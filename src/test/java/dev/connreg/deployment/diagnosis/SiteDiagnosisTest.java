package dev.connreg.deployment.diagnosis;

import static dev.connreg.deployment.DeployedSite.password;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmError;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.spec.reader.SpecOverride;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site of which one thing is wrong is said to have that wrong, and nothing else. */
class SiteDiagnosisTest {

    private static final Path SPEC = Path.of("src/test/resources/specs/own-certificate.yaml");
    private static final String NAME = "myconnectedregistry";
    private static final String PARENT = "region1";

    private final DeployedSite site = DeployedSite.online(SPEC);

    private static Stream<ErrorCode> codes(DiagnosisReport report) {
        return report.findings().stream().flatMap(finding -> DiagnosisReport.code(finding).stream());
    }

    private void finds(ErrorCode... expected) {
        var report = site.diagnose();
        assertThat(codes(report)).containsExactly(expected);
        assertThat(report.findings()).hasSameSizeAs(expected);
        assertThat(report.isFine()).isFalse();
    }

    private void change(ResourceId id, Consumer<ObjectNode> change) {
        site.arm().change(id, resource -> change.accept((ObjectNode) resource.path("properties")));
    }

    @Test
    void site_that_is_fine_has_nothing_wrong() {
        assertThat(site.diagnose()).isEqualTo(new DiagnosisReport(List.of(), List.of(), false));
        assertThat(site.diagnose().isFine()).isTrue();
    }

    @Test
    void site_between_its_synchronizations_has_nothing_wrong() {
        site.synchronizesDaily(NAME, Instant.parse("2026-11-25T07:00:00Z"));

        assertThat(site.diagnose().findings()).isEmpty();
    }

    @Test
    void site_of_which_nothing_exists_is_missing() {
        assertThat(DeployedSite.empty(SPEC).diagnose()).isEqualTo(new DiagnosisReport(List.of(), List.of(), true));
    }

    @Test
    void registry_that_is_missing_is_all_that_is_said() {
        site.arm().remove(site.registry());

        var report = site.diagnose();

        assertThat(report.isMissing()).isTrue();
        assertThat(report.findings())
                .extracting(finding -> ((CodedFinding) finding).code())
                .containsExactly(FindingCode.RESOURCE_GROUP_MISSING);
    }

    @Test
    void registry_is_basic_and_has_no_data_endpoint() {
        site.arm().with(site.registry(), "{'sku':{'name':'Basic'},'properties':{'dataEndpointEnabled':false}}");

        finds(ErrorCode.REG_SKU, ErrorCode.REG_DATA);
    }

    @ParameterizedTest
    @CsvSource({"Offline,ARC_OFFLINE", "Connecting,ARC_OFFLINE", "Expired,ARC_EXPIRED"})
    void cluster_is_not_connected(String status, ErrorCode expected) {
        change(site.cluster(), cluster -> cluster.put("connectivityStatus", status));

        finds(expected);
    }

    @Test
    void cluster_identity_that_was_not_renewed_is_a_warning_and_not_wrong() {
        change(
                site.cluster(),
                cluster -> cluster.put("managedIdentityCertificateExpirationTime", "2026-12-05T00:00:00Z"));

        var report = site.diagnose();

        assertThat(report.isFine()).isTrue();
        assertThat(report.findings())
                .extracting(finding -> ((CodedFinding) finding).code())
                .containsExactly(FindingCode.CLUSTER_IDENTITY_EXPIRES);
    }

    @Test
    void agents_distribution_and_guide_are_told_for_whoever_helps() {
        site.extension("Failed", "2026-11-01T00:00:00Z");
        change(
                site.extension(),
                extension ->
                        extension.putObject("additionalDetails").put("troubleshootingGuide", "https://aka.ms/guide"));
        change(site.cluster(), cluster -> cluster.put("agentVersion", "1.21.10").put("distribution", "k3s"));

        assertThat(site.diagnose().details())
                .isEqualTo(new SupportDetails(
                        Optional.of("1.21.10"), Optional.of("k3s"), Optional.of("https://aka.ms/guide")));
    }

    @Test
    void extension_that_has_failed_is_explained_by_what_it_says() {
        site.extension("Failed", "2026-11-01T00:00:00Z");
        change(
                site.extension(),
                extension -> extension
                        .putArray("statuses")
                        .addObject()
                        .put("message", ErrorSamples.of(ErrorCode.EXT_VALUES).getFirst()));

        finds(ErrorCode.EXT_VALUES);
        var error = (KnownError) site.diagnose().findings().getFirst();
        assertThat(error.facts()).containsEntry(Fact.FOUND, "10.96.0.0/12").containsEntry(Fact.EXTENSION, NAME);
    }

    @Test
    void extension_that_has_failed_is_explained_by_its_error_too() {
        site.extension("Failed", "2026-11-01T00:00:00Z");
        change(
                site.extension(),
                extension -> extension
                        .putObject("errorInfo")
                        .put("code", "InstallationFailed")
                        .put("message", ErrorSamples.of(ErrorCode.EXT_OWNER).getFirst()));

        finds(ErrorCode.EXT_OWNER);
    }

    @Test
    void extension_that_has_failed_in_words_that_nobody_knows_is_told_as_it_is() {
        site.extension("Failed", "2026-11-01T00:00:00Z");
        change(
                site.extension(),
                extension -> extension.putArray("statuses").addObject().put("message", "Nobody knows."));

        assertThat(site.diagnose().findings())
                .extracting(finding -> ((CodedFinding) finding).code())
                .containsExactly(FindingCode.EXTENSION_FAILED);
    }

    @Test
    void extension_that_waits_for_an_offline_cluster_longer_than_azure_does() {
        site.extension("Creating", "2026-11-20T00:00:00Z");
        change(site.cluster(), cluster -> cluster.put("connectivityStatus", "Offline"));

        finds(ErrorCode.ARC_OFFLINE, ErrorCode.EXT_48H);
    }

    @Test
    void extension_that_is_being_deleted() {
        site.extension("Deleting", "2026-11-20T00:00:00Z");

        finds(ErrorCode.EXT_GONE);
    }

    @Test
    void extension_that_is_missing_under_an_active_connected_registry() {
        site.arm().remove(site.extension());

        assertThat(site.diagnose().findings())
                .extracting(finding -> ((CodedFinding) finding).code())
                .containsExactly(FindingCode.ACTIVE_ELSEWHERE, FindingCode.PART_MISSING);
        assertThat(codes(site.diagnose())).containsExactly(ErrorCode.CR_ACTIVE, ErrorCode.ARM_NOTFOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALREADY_ACTIVATED | already activated by another instance | CR_ACTIVE",
                "UNAUTHORIZED | Incorrect Password | CR_PASSWORD",
                "UNAUTHORIZED | The token is disabled. | CR_TOKENOFF",
                "DENIED | Insufficient scopes to perform the operation | CR_SCOPE",
                "DiskError | No space left on device | CR_DISK",
                "CONNECTION_FAILED | dial tcp: lookup a.data.azurecr.io: no such host | CR_DNS",
                "CONNECTION_FAILED | http: server gave HTTP response to HTTPS client | K_HTTP",
                "CERTIFICATE_INVALID | x509: certificate has expired or is not yet valid | K_X509EXP"
            })
    void what_the_connected_registry_reports_has_its_code(String code, String description, ErrorCode expected) {
        site.connectedRegistry(
                NAME, "ReadOnly", "{'code':'%s','description':'%s'}".formatted(code, description), "Offline", "Active");

        finds(expected);
    }

    @ParameterizedTest
    @CsvSource({"Offline,Active,CR_OFFLINE", "Offline,Inactive,CR_OFFLINE", "Unhealthy,Active,CR_UNHEALTHY"})
    void connected_registry_that_says_nothing(String connection, String activation, ErrorCode expected) {
        site.connectedRegistry(NAME, "ReadOnly", "", connection, activation);

        finds(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'publicNetworkAccess':'Disabled'", "'networkRuleSet':{'defaultAction':'Deny'}"})
    void connected_registry_that_says_nothing_below_a_closed_registry_may_not_reach_it(String closed) {
        site.connectedRegistry(NAME, "ReadOnly", "", "Offline", "Active");
        site.arm()
                .with(
                        site.registry(),
                        "{'sku':{'name':'Premium'},'properties':{'dataEndpointEnabled':true,%s}}".formatted(closed));

        finds(ErrorCode.CR_OFFLINE, ErrorCode.CR_DNS);
        assertThat(((KnownError) site.diagnose().findings().getLast()).isCertain())
                .isFalse();
    }

    @Test
    void connected_registry_that_is_down_for_its_cluster_is_not_wrong_itself() {
        site.connectedRegistry(NAME, "ReadOnly", "", "Offline", "Active");
        change(site.cluster(), cluster -> cluster.put("connectivityStatus", "Offline"));

        finds(ErrorCode.ARC_OFFLINE);
    }

    @Test
    void complaint_whose_cause_is_found_in_a_resource_is_told_once() {
        site.connectedRegistry(
                NAME,
                "ReadOnly",
                "{'code':'UNAUTHORIZED','description':'Incorrect Password'},{'code':'DiskError','description':'full'}",
                "Offline",
                "Active");
        site.token(NAME, NAME, "");

        finds(ErrorCode.CR_DISK, ErrorCode.CR_PASSWORD);
    }

    @Test
    void extension_that_only_says_that_it_failed_is_told_with_all_its_words() {
        site.extension("Failed", "2026-11-01T00:00:00Z");
        change(
                site.extension(),
                extension -> extension
                        .putArray("statuses")
                        .addObject()
                        .put("message", "(ExtensionOperationFailed) Nobody knows."));

        finds(ErrorCode.EXT_GENERIC);
        assertThat(((CodedFinding) site.diagnose().findings().getFirst()).fact(Fact.SERVICE_MESSAGE))
                .contains("Nobody knows.");
    }

    @Test
    void synchronization_that_failed() {
        change(
                site.id("connectedRegistries", NAME),
                registry -> registry.putObject("registrySyncResult").put("syncState", "TimedOut"));

        finds(ErrorCode.CR_SYNC);
    }

    @Test
    void sync_token_is_disabled() {
        change(site.id("tokens", NAME), token -> token.put("status", "disabled"));

        finds(ErrorCode.CR_TOKENOFF);
    }

    @Test
    void sync_token_has_no_password() {
        site.token(NAME, NAME, "");

        finds(ErrorCode.CR_PASSWORD);
    }

    @Test
    void all_passwords_of_the_sync_token_have_expired() {
        site.token(
                NAME,
                NAME,
                "{'name':'password1','creationTime':'2026-01-01T00:00:00Z','expiry':'2026-02-01T00:00:00Z'}");

        finds(ErrorCode.CR_PASSWORD);
        assertThat(((KnownError) site.diagnose().findings().getFirst()).evidence())
                .endsWith("expiry: 2026-02-01T00:00:00Z");
    }

    @Test
    void one_password_that_has_expired_beside_one_that_has_not_is_fine() {
        site.token(
                NAME,
                NAME,
                password("password1", "2026-10-31T23:59:59Z")
                        + ",{'name':'password2','creationTime':'2026-01-01T00:00:00Z','expiry':'2026-02-01T00:00:00Z'}");

        assertThat(site.diagnose().findings()).isEmpty();
    }

    @Test
    void scope_map_lacks_the_gateway() {
        site.scopeMap(NAME, List.of("repositories/hello-world/content/read", "repositories/hello-world/metadata/read"));

        finds(ErrorCode.CR_SCOPE);
    }

    @Test
    void scope_map_above_lost_what_this_one_needs() {
        var below = DeployedSite.online(SPEC, new SpecOverride.Text("--set", "connectedRegistry.parent", PARENT));
        assertThat(below.diagnose().findings()).isEmpty();
        below.scopeMap(PARENT, ScopeMapActions.onGateway(PARENT));

        var error = (KnownError) below.diagnose().findings().getFirst();

        assertThat(error.code()).isEqualTo(ErrorCode.CR_SCOPE);
        assertThat(error.facts()).containsEntry(Fact.NAME, PARENT);
        assertThat(error.evidence()).contains("the scope map of 'region1' lacks gateway/myconnectedregistry/");
    }

    @Test
    void one_above_is_down() {
        var below = DeployedSite.online(SPEC, new SpecOverride.Text("--set", "connectedRegistry.parent", PARENT));
        below.connectedRegistry(PARENT, "ReadOnly", "", "Offline", "Active");

        assertThat(below.diagnose().findings())
                .extracting(finding -> ((CodedFinding) finding).code())
                .containsExactly(FindingCode.DOWN_ABOVE);
    }

    @Test
    void part_that_is_missing_is_named() {
        site.arm().remove(site.id("scopeMaps", NAME));

        assertThat(site.diagnose().findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(((CodedFinding) finding).facts()).containsEntry(Fact.KIND, "scope map"));
    }

    @Test
    void what_may_not_be_read_is_named_and_the_rest_is_looked_at() {
        change(site.cluster(), cluster -> cluster.put("connectivityStatus", "Offline"));

        var report = site.diagnose(forbidding("/tokens/", "/extensions/"));

        assertThat(codes(report)).containsExactly(ErrorCode.ARC_OFFLINE);
        assertThat(report.unseen()).extracting(DiagnosisReport.Unseen::kind).containsExactly("sync token", "extension");
        assertThat(report.unseen())
                .allSatisfy(unseen -> assertThat(unseen.reason()).isEqualTo("AuthorizationFailed"));
    }

    @Test
    void cloud_without_the_preview_that_tells_of_synchronizations_is_asked_without_it() {
        var arm = refusing(
                arguments -> List.of(arguments).contains(ConnectedRegistry.TELLS_OF_SYNC),
                400,
                "NoRegisteredProviderFound");

        assertThat(site.diagnose(arm)).isEqualTo(new DiagnosisReport(List.of(), List.of(), false));
    }

    /** What has one of those in its path may not be read. */
    private Arm forbidding(String... paths) {
        return refusing(
                arguments -> Stream.of(paths).anyMatch(String.valueOf(arguments[0])::contains),
                403,
                "AuthorizationFailed");
    }

    private Arm refusing(Predicate<Object[]> refused, int status, String code) {
        return (Arm) Proxy.newProxyInstance(
                Arm.class.getClassLoader(), new Class<?>[] {Arm.class}, (_, method, arguments) -> {
                    if (refused.test(arguments)) {
                        throw new ArmException(
                                "GET " + arguments[0],
                                status,
                                new ArmError(code, "no", Optional.empty(), List.of(), List.of()));
                    }
                    try {
                        return method.invoke(site.arm(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
