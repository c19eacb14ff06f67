package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.diagnosis.ErrorSamples;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.operation.FailingOperation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every error of the catalogue, brought about on one site: by the state of a resource, by what the site reports, by an
 * operation that fails, by a request that is refused; and what only clients, nodes and pods see, by what they say. Whoever
 * tells of it tells the same code, first.
 */
@Tag("sweep")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTION = "/subscriptions/" + SandboxSeed.SUBSCRIPTION;

    /** What ends in the error of an operation of the extension: the agents' own words, and those of Helm and of pods. */
    private static final Set<ErrorCode> OPERATIONS = codes(
            code -> code.name().matches("EXT_(?!VERAUTO|GONE).*|POD_.*|ARC_PL|MI_ENV|ARM_(THROTTLE|CONFLICT|5XX)"));

    /** What a site reports of itself. */
    private static final Set<ErrorCode> REPORTS = codes(code ->
            code.name().matches("CR_(ACTIVE|PASSWORD|TOKENOFF|SCOPE|DNS|DISK)|MI_(AADSTS|403)|K_(HTTP|CN|X509.*)"));

    /** What clients, nodes and pods say, and no resource of Azure. */
    private static final Set<ErrorCode> TEXTS =
            codes(code -> code.name().matches("K_.*|POD_.*|CR_(MODE|NOREPO)|MI_ENV"));

    private final Connreg connreg = new Connreg();
    private final Deque<Runnable> undone = new ArrayDeque<>();
    private final Set<ErrorCode> right = EnumSet.noneOf(ErrorCode.class);

    private String spec = "";

    private static Set<ErrorCode> codes(Predicate<ErrorCode> some) {
        return Stream.of(ErrorCode.values()).filter(some).collect(Collectors.toUnmodifiableSet());
    }

    @BeforeAll
    void deploy() throws IOException {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        connreg.sandbox().writeToken(connreg.folder().resolve("azure"));
    }

    @AfterEach
    void undo() {
        while (!undone.isEmpty()) {
            undone.pop().run();
        }
    }

    @AfterAll
    void close() {
        System.out.printf("Diagnosed right: %d of %d errors%n", right.size(), ErrorCode.values().length);
        connreg.close();
    }

    /**
     * The state of a site in which an error shows.
     *
     * @param words what diagnose, and the others that tell of it, are given
     * @param others the commands that tell of it too
     */
    record State(ErrorCode code, String name, Consumer<CatalogueTest> made, List<String> words, String... others) {

        static State of(ErrorCode code, String name, Consumer<CatalogueTest> made, String... others) {
            return new State(code, name, made, List.of(), others);
        }

        @Override
        public String toString() {
            return code.published() + ": " + name;
        }
    }

    static Stream<State> states() {
        return Stream.of(
                State.of(ErrorCode.REG_SKU, "Standard", CatalogueTest::standard, "deploy"),
                State.of(
                        ErrorCode.REG_DATA,
                        "data endpoint off",
                        test -> test.edit(SiteFixture.REGISTRY, registry -> registry.put("dataEndpointEnabled", false)),
                        "deploy"),
                State.of(ErrorCode.ARC_OFFLINE, "Offline", test -> test.cluster("Offline"), "deploy"),
                State.of(ErrorCode.ARC_OFFLINE, "Connecting", test -> test.cluster("Connecting"), "deploy"),
                State.of(ErrorCode.ARC_EXPIRED, "Expired", test -> test.cluster("Expired"), "deploy"),
                new State(
                        ErrorCode.ARM_NOTFOUND,
                        "no such cluster",
                        _ -> {},
                        List.of("--cluster-name", "nocluster"),
                        "deploy",
                        "status"),
                new State(
                        ErrorCode.ARM_NOTFOUND,
                        "no such group",
                        _ -> {},
                        List.of("--resource-group", "nogroup"),
                        "deploy",
                        "status"),
                new State(
                        ErrorCode.ARM_RP,
                        "provider not registered",
                        CatalogueTest::unregistered,
                        List.of("--set", "extension.name=another"),
                        "deploy"),
                State.of(
                        ErrorCode.EXT_GONE,
                        "Deleting",
                        test -> test.edit(
                                SiteFixture.EXTENSION, extension -> extension.put("provisioningState", "Deleting"))),
                new State(
                        ErrorCode.CR_ACTIVE,
                        "active without its extension",
                        _ -> {},
                        List.of("--set", "extension.name=another"),
                        "deploy"),
                State.of(ErrorCode.CR_PASSWORD, "expired", CatalogueTest::expired, "status"),
                State.of(
                        ErrorCode.CR_TOKENOFF,
                        "disabled",
                        test -> test.edit(SiteFixture.TOKEN, token -> token.put("status", "disabled")),
                        "status",
                        "deploy"),
                State.of(
                        ErrorCode.CR_SCOPE,
                        "without the gateway",
                        test -> test.edit(
                                SiteFixture.SCOPE_MAP,
                                map -> map.putArray("actions").add("repositories/hello-world/content/read")),
                        "status"),
                State.of(
                        ErrorCode.CR_OFFLINE,
                        "Offline",
                        test -> test.reports(site -> site.put("connectionState", "Offline")
                                .put("lastActivityTime", "2026-01-01T00:00:00Z"))),
                State.of(
                        ErrorCode.CR_UNHEALTHY,
                        "Unhealthy",
                        test -> test.reports(site -> site.put("connectionState", "Unhealthy"))),
                State.of(
                        ErrorCode.CR_SYNC,
                        "Failed",
                        test -> test.reports(
                                site -> site.putObject("registrySyncResult").put("syncState", "Failed"))),
                State.of(
                        ErrorCode.CR_SYNC,
                        "TimedOut",
                        test -> test.reports(
                                site -> site.putObject("registrySyncResult").put("syncState", "TimedOut"))));
    }

    @ParameterizedTest
    @MethodSource("states")
    void state_is_diagnosed(State state) {
        state.made().accept(this);

        isDiagnosed(state.code(), state.words());
        for (var other : state.others()) {
            saysCode(
                    state.code(),
                    run(Stream.of(List.of(other, "-f", spec), state.words(), further(other))
                            .flatMap(List::stream)
                            .toList()));
        }
        right.add(state.code());
    }

    private static List<String> further(String command) {
        return command.equals("status") ? List.of("--expect", "online") : List.of("--timeout", "1");
    }

    static Stream<ErrorCode> reports() {
        return REPORTS.stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void report_of_a_site_is_diagnosed(ErrorCode code) {
        reports(site -> site.put("connectionState", "Offline")
                .putArray("statusDetails")
                .addObject()
                .put("code", "REPORTED")
                .put("description", ErrorSamples.of(code).getFirst()));

        isDiagnosed(code, List.of());
        right.add(code);
    }

    static Stream<ErrorCode> operations() {
        return OPERATIONS.stream();
    }

    /** The deployment that makes it fail says so, and diagnose afterwards. */
    @ParameterizedTest
    @MethodSource("operations")
    void operation_that_fails_is_diagnosed(ErrorCode code) {
        // Afterwards it is as before.
        edit(SiteFixture.EXTENSION, _ -> {});
        connreg.sandbox()
                .add(new FailingOperation(
                        "/extensions/",
                        "Updating",
                        "ExtensionOperationFailed",
                        ErrorSamples.of(code).getFirst(),
                        1));

        saysCode(code, run(List.of("deploy", "-f", spec, "--resend-protected-settings")));
        isDiagnosed(code, List.of());
        right.add(code);
    }

    /**
     * A request that the service refuses.
     *
     * @param status that of the answer; 0 if the sandbox refuses it by itself
     */
    record Refusal(ErrorCode code, String line, String method, String path, int status, String error, String message) {

        static Refusal real(ErrorCode code, String line) {
            return new Refusal(code, line, "", "", 0, "", "");
        }

        static Refusal of(ErrorCode code, int status, String error, String message) {
            return new Refusal(
                    code,
                    "deploy --resend-protected-settings -f",
                    "POST",
                    "/generateCredentials$",
                    status,
                    error,
                    message);
        }

        @Override
        public String toString() {
            return code.published() + ": " + line;
        }
    }

    static Stream<Refusal> refusals() {
        var create = "acr connected-registry create -r myacrregistry -g myresourcegroup --repository hello-world -n ";
        return Stream.of(
                Refusal.of(
                        ErrorCode.ARM_AUTH,
                        401,
                        "InvalidAuthenticationTokenTenant",
                        "The access token is from the wrong issuer 'https://sts.windows.net/1/'."),
                Refusal.of(
                        ErrorCode.ARM_RBAC,
                        403,
                        "AuthorizationFailed",
                        "The client 'x' with object id '1' does not have authorization to perform action"
                                + " 'Microsoft.ContainerRegistry/registries/generateCredentials/action' over scope '"
                                + SiteFixture.REGISTRY + "' or the scope is invalid."),
                Refusal.of(
                        ErrorCode.ARM_POLICY,
                        403,
                        "RequestDisallowedByPolicy",
                        "Resource 'myacrregistry' was disallowed by policy."),
                Refusal.of(
                        ErrorCode.ARM_LOCK,
                        409,
                        "ScopeLocked",
                        "The scope '%s' cannot perform write operation because following scope(s) are locked: '%1$s'."
                                .formatted(SiteFixture.REGISTRY)),
                Refusal.of(
                        ErrorCode.ARM_API,
                        400,
                        "InvalidResourceType",
                        "The resource type 'generateCredentials' could not be found in the namespace."),
                new Refusal(
                        ErrorCode.REG_LIST403,
                        "acr connected-registry list -r myacrregistry",
                        "GET",
                        SUBSCRIPTION + "/resources$",
                        403,
                        "AuthorizationFailed",
                        "The client 'x' with object id '1' does not have authorization to perform action"
                                + " 'Microsoft.ContainerRegistry/registries/read' over scope '" + SUBSCRIPTION
                                + "' or the scope is invalid."),
                new Refusal(
                        ErrorCode.REG_LIMIT,
                        create + "another",
                        "PUT",
                        "/connectedRegistries/another$",
                        400,
                        "QuotaExceeded",
                        "The registry 'myacrregistry' has 50 connected registries."),
                new Refusal(
                        ErrorCode.MI_FEATURE,
                        create + "another",
                        "PUT",
                        "/connectedRegistries/another$",
                        400,
                        "BadRequest",
                        "Could not find member 'identity' on object of type 'ConnectedRegistry'."),
                Refusal.real(ErrorCode.REG_NAME, create + "no-name"),
                Refusal.real(ErrorCode.REG_MODE, create + "another --mode ReadWrite -p myconnectedregistry"),
                Refusal.real(
                        ErrorCode.REG_TOKENUSE,
                        "acr token delete --yes -n myconnectedregistry -r myacrregistry -g myresourcegroup"),
                Refusal.real(
                        ErrorCode.EXT_VERAUTO,
                        "k8s-extension update --yes --version 1.4.0 --auto-upgrade-minor-version true"
                                + " -n myconnectedregistry -g myresourcegroup -c myarck8scluster -t connectedClusters"));
    }

    /** Our own commands say the code; what az's say is explained. */
    @ParameterizedTest
    @MethodSource("refusals")
    void request_that_is_refused_is_explained(Refusal refusal) {
        if (refusal.status() > 0) {
            connreg.sandbox()
                    .add(Fault.error(
                                    refusal.method(),
                                    refusal.path(),
                                    refusal.status(),
                                    refusal.error(),
                                    refusal.message())
                            // The first 401 is answered with another token.
                            .withTimes(refusal.status() == 401 ? 2 : 1));
        }
        var isOwn = refusal.line().startsWith("deploy");
        var refused = connreg.run((refusal.line() + (isOwn ? " " + spec : "")).split(" "));

        assertThat(refused.exitCode()).as("%s", refused).isNotZero();
        if (isOwn) {
            saysCode(refusal.code(), refused);
        }
        isExplained(refusal.code(), refused.err());
        right.add(refusal.code());
    }

    static Stream<ErrorCode> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_of_a_client_or_a_pod_is_explained_in_any_wording(ErrorCode code) {
        assertThat(ErrorSamples.of(code)).as("wordings of %s", code.published()).hasSizeGreaterThan(1);
        ErrorSamples.of(code).forEach(sample -> isExplained(code, sample));
        right.add(code);
    }

    @Test
    void every_error_is_in_one_of_the_lists() {
        var listed = Stream.of(
                        states().map(State::code),
                        REPORTS.stream(),
                        OPERATIONS.stream(),
                        refusals().map(Refusal::code),
                        TEXTS.stream())
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());

        assertThat(listed).containsExactlyInAnyOrder(ErrorCode.values());
    }

    private ConnregRun run(List<String> words) {
        return connreg.run(words.toArray(String[]::new));
    }

    private void isDiagnosed(ErrorCode code, List<String> words) {
        var run = run(Stream.concat(Stream.of("diagnose", "-f", spec, "-o", "json"), words.stream())
                .toList());
        connreg.changedNothing(run);
        assertThat(run.exitCode()).as("%s", run).isIn(ExitCode.ERROR, ExitCode.NOT_FOUND);
        isFirst(code, run);
    }

    private void isExplained(ErrorCode code, String text) {
        connreg.withInput(text);
        isFirst(code, run(List.of("diagnose", "--explain", "-", "-f", spec, "-o", "json")));
    }

    /** With what it was seen by, and what mends it. */
    private static void isFirst(ErrorCode code, ConnregRun run) {
        var finding = json(run).path("findings").path(0);
        assertThat(finding.path("code").asText()).as("%s", run).isEqualTo(code.published());
        assertThat(finding.path("evidence").asText()).as("%s", run).isNotBlank();
        assertThat(finding.path("cause").asText()).as("%s", run).isNotBlank();
        assertThat(finding.path("remedy").asText()).as("%s", run).isNotBlank();
    }

    private static JsonNode json(ConnregRun run) {
        try {
            return JSON.readTree(run.out());
        } catch (IOException e) {
            throw new IllegalStateException(run.toString(), e);
        }
    }

    private static void saysCode(ErrorCode code, ConnregRun run) {
        assertThat(run.exitCode()).as("%s", run).isNotZero();
        assertThat(run.err()).as("%s", run).contains(code.published());
    }

    private void edit(String id, Consumer<ObjectNode> change) {
        editAll(id, body -> change.accept((ObjectNode) body.path("properties")));
    }

    /** As it was, afterwards. */
    private void editAll(String id, Consumer<ObjectNode> change) {
        connreg.sandbox().edit(id, body -> {
            var before = body.deepCopy();
            undone.push(() ->
                    connreg.sandbox().edit(id, changed -> changed.removeAll().setAll(before)));
            change.accept(body);
        });
    }

    private void standard() {
        editAll(SiteFixture.REGISTRY, registry -> registry.putObject("sku").put("name", "Standard"));
    }

    private void cluster(String connectivity) {
        edit(SiteFixture.CLUSTER, cluster -> cluster.put("connectivityStatus", connectivity));
    }

    private void expired() {
        edit(
                SiteFixture.TOKEN,
                token -> token.at("/credentials/passwords")
                        .forEach(password -> ((ObjectNode) password).put("expiry", "2026-01-01T00:00:00Z")));
    }

    private void unregistered() {
        for (var look = 0; look < 2; look++) {
            connreg.sandbox().add(Fault.of("GET", "/providers/Microsoft.KubernetesConfiguration$", 200, """
                            {"id": "/subscriptions/1/providers/Microsoft.KubernetesConfiguration",
                             "namespace": "Microsoft.KubernetesConfiguration", "registrationState": "NotRegistered"}"""));
        }
    }

    private void reports(Consumer<ObjectNode> report) {
        connreg.sandbox().report(SiteFixture.CONNECTED_REGISTRY, report);
        undone.push(() -> connreg.sandbox().hear(SiteFixture.CONNECTED_REGISTRY));
    }
}
