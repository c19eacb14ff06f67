package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.console.PlanText;
import dev.connreg.deployment.MapArm;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ScopeMapActions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of connected registries that are gone goes, and what may be somebody's own stays, with the reason. */
class OrphansTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String LONG_AGO = "2026-10-01T12:00:00Z";
    private static final String JUST_NOW = "2026-11-27T11:55:00Z";
    private static final ResourceId REGISTRY =
            ResourceId.of("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myresourcegroup"
                    + "/providers/Microsoft.ContainerRegistry/registries/myacrregistry");
    private static final String MADE_FOR_GONE = "Created by connected registry sync token: gonereg";
    private static final List<String> READ_HELLO =
            List.of("repositories/hello-world/content/read", "repositories/hello-world/metadata/read");

    private final MapArm arm = new MapArm().with(REGISTRY, "{'sku': {'name': 'Premium'}}");

    private static ResourceId id(String collection, String name) {
        return REGISTRY.child(collection, name);
    }

    private void scopeMap(String name, String description, List<String> actions, String created) {
        arm.with(
                id("scopeMaps", name),
                "{'properties': {'description': '%s', 'creationDate': '%s', 'actions': [%s]}}"
                        .formatted(
                                description,
                                created,
                                actions.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))));
    }

    private void token(String name, String scopeMap, String passwords, String created) {
        arm.with(
                id("tokens", name),
                "{'properties': {'scopeMapId': '%s', 'creationDate': '%s', 'credentials': {'passwords': [%s]}}}"
                        .formatted(id("scopeMaps", scopeMap), created, passwords));
    }

    private void token(String name, String scopeMap) {
        token(name, scopeMap, "{'name': 'password1'}", LONG_AGO);
    }

    private void registry(String name, String syncToken, String more) {
        arm.with(
                id("connectedRegistries", name),
                "{'properties': {'mode': 'ReadOnly', %s 'parent': {'syncProperties': {'tokenId': '%s'}}}}"
                        .formatted(more, id("tokens", syncToken)));
    }

    private void orphan() {
        scopeMap("gonereg", MADE_FOR_GONE, sync("gonereg"), LONG_AGO);
        token("gonereg", "gonereg");
    }

    private void living(String name, String... gatewaysBelow) {
        scopeMap(name, "Created by connected registry sync token: " + name, sync(name, gatewaysBelow), LONG_AGO);
        token(name, name);
        registry(name, name, "");
    }

    private static List<String> sync(String name, String... more) {
        var actions = new ArrayList<>(READ_HELLO);
        actions.addAll(ScopeMapActions.onGateway(name));
        Stream.of(more).map(ScopeMapActions::onGateway).forEach(actions::addAll);
        return actions;
    }

    private Plan plan() {
        return plan(arm);
    }

    private static Plan plan(Arm read) {
        return new OrphanPlanner(read, () -> NOW).read(REGISTRY).plan();
    }

    private void plans(String... lines) {
        assertThat(plan().changes()).extracting(PlanText::line).containsExactly(lines);
    }

    private void stays(FindingCode... reasons) {
        assertThat(plan().isEmpty()).isTrue();
        assertThat(reasons(plan())).containsExactly(reasons);
    }

    private static List<FindingCode> reasons(Plan plan) {
        return plan.changes().stream()
                .map(Change::notes)
                .flatMap(List::stream)
                .map(note -> ((CodedFinding) note).code())
                .toList();
    }

    @Test
    void registry_without_leftovers_has_none() {
        living("topreg");

        assertThat(plan().changes()).isEmpty();
    }

    @Test
    void token_goes_before_its_scope_map() {
        living("topreg");
        orphan();

        plans("- sync token 'gonereg'", "- scope map 'gonereg'");
    }

    @Test
    void scope_map_whose_token_is_deleted_already_goes() {
        scopeMap("gonereg", MADE_FOR_GONE, sync("gonereg"), LONG_AGO);

        plans("- scope map 'gonereg'");
    }

    @Test
    void names_of_its_own_are_found_by_what_it_was_made_for() {
        scopeMap("itsmap", MADE_FOR_GONE, sync("gonereg"), LONG_AGO);
        token("itstoken", "itsmap");

        plans("- sync token 'itstoken'", "- scope map 'itsmap'");
    }

    @Test
    void what_it_was_allowed_on_behalf_of_those_below_goes_with_it() {
        living("topreg");
        scopeMap("gonereg", MADE_FOR_GONE, sync("gonereg", "othergone", "topreg"), LONG_AGO);
        token("gonereg", "gonereg");

        plans("- sync token 'gonereg'", "- scope map 'gonereg'");
    }

    @Test
    void ancestor_that_exists_loses_the_gateways_of_all_that_are_gone() {
        living("topreg", "gonereg", "alsogone");

        var plan = plan();

        assertThat(plan.changes()).extracting(PlanText::line).containsExactly("~ ancestor's scope map 'topreg'");
        assertThat(plan.changes().getFirst().differences())
                .hasSize(8)
                .allSatisfy(difference ->
                        assertThat(difference.before()).containsAnyOf("gateway/gonereg/", "gateway/alsogone/"));
    }

    @Test
    void ancestor_keeps_the_gateway_of_one_that_exists_in_any_case_of_letters() {
        living("topreg", "leftreg");
        living("LeftReg");

        assertThat(plan().changes()).isEmpty();
    }

    @Test
    void scope_map_made_by_hand_that_is_named_and_meant_for_one_that_is_gone_goes() {
        scopeMap("gonereg", "", sync("gonereg"), LONG_AGO);
        token("gonereg", "gonereg");

        plans("- sync token 'gonereg'", "- scope map 'gonereg'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repositories/hello-world/content/write",
                "repositories/other/content/read",
                "gateway/topreg/config/read",
            })
    void scope_map_made_by_hand_that_allows_more_stays(String more) {
        living("topreg");
        scopeMap("gonereg", "", with(more), LONG_AGO);
        token("gonereg", "gonereg");

        stays(FindingCode.LEFT_BUT_FOREIGN, FindingCode.LEFT_BUT_FOREIGN);
    }

    private static List<String> with(String more) {
        return Stream.concat(sync("gonereg").stream(), Stream.of(more)).toList();
    }

    @Test
    void scope_map_that_was_made_for_it_and_changed_for_something_else_stays() {
        scopeMap("gonereg", MADE_FOR_GONE, with("repositories/other/content/delete"), LONG_AGO);
        token("gonereg", "gonereg");

        stays(FindingCode.LEFT_BUT_FOREIGN, FindingCode.LEFT_BUT_FOREIGN);
    }

    @Test
    void scope_map_of_another_name_without_a_word_of_what_it_is_for_stays() {
        scopeMap("mymap", "Mine.", sync("gonereg"), LONG_AGO);
        token("mytoken", "mymap");

        stays(FindingCode.LEFT_BUT_FOREIGN, FindingCode.LEFT_BUT_FOREIGN);
    }

    @Test
    void token_that_another_connected_registry_synchronizes_by_stays() {
        orphan();
        registry("topreg", "gonereg", "");

        stays(FindingCode.LEFT_IN_USE, FindingCode.LEFT_IN_USE);
    }

    @Test
    void token_that_clients_of_another_connected_registry_have_stays() {
        living("topreg");
        orphan();
        registry("topreg", "topreg", "'clientTokenIds': ['%s'],".formatted(id("tokens", "GoneReg")));

        stays(FindingCode.LEFT_IN_USE, FindingCode.LEFT_IN_USE);
    }

    @Test
    void token_of_a_client_stays_with_the_scope_map_even_when_the_sync_token_is_gone() {
        orphan();
        token("myclient", "gonereg");

        assertThat(plan().changes())
                .extracting(PlanText::line)
                .containsExactlyInAnyOrder(
                        "- sync token 'gonereg'", "* sync token 'myclient'", "* scope map 'gonereg'");
    }

    @Test
    void token_of_a_client_that_is_the_only_one_left_stays() {
        scopeMap("gonereg", MADE_FOR_GONE, sync("gonereg"), LONG_AGO);
        token("myclient", "gonereg");

        stays(FindingCode.LEFT_BUT_FOREIGN, FindingCode.LEFT_IN_USE);
    }

    @Test
    void what_a_deployment_that_is_running_has_made_stays_with_what_it_gave_those_above() {
        living("topreg", "gonereg");
        scopeMap("gonereg", MADE_FOR_GONE, sync("gonereg"), JUST_NOW);
        token("gonereg", "gonereg", "", JUST_NOW);

        stays(FindingCode.MAY_BE_DEPLOYED, FindingCode.MAY_BE_DEPLOYED);
    }

    @Test
    void token_that_had_a_password_was_deployed_however_new_it_is() {
        scopeMap("gonereg", MADE_FOR_GONE, sync("gonereg"), JUST_NOW);
        token("gonereg", "gonereg", "{'name': 'password1'}", JUST_NOW);

        plans("- sync token 'gonereg'", "- scope map 'gonereg'");
    }

    @Test
    void gateway_of_no_possible_name_is_nobodys() {
        scopeMap("mymap", "", List.of("gateway/../config/read", "gateway/x", "gateway/*/config/read"), LONG_AGO);

        assertThat(plan().changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectedRegistries", "tokens", "scopeMaps"})
    void list_that_lacks_what_exists_is_an_error(String collection) {
        living("topreg");
        if (!collection.equals("connectedRegistries")) {
            orphan();
        }

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> plan(withoutList(collection)))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(finding -> ((CodedFinding) finding).code())
                        .isNotEmpty()
                        .containsOnly(FindingCode.LIST_INCOMPLETE));
    }

    /** One whose list of those is empty, whatever exists. */
    private Arm withoutList(String collection) {
        return (Arm) Proxy.newProxyInstance(
                Arm.class.getClassLoader(), new Class<?>[] {Arm.class}, (_, method, arguments) -> {
                    if (method.getName().equals("list")
                            && arguments[0].toString().endsWith("/" + collection)) {
                        return List.<JsonNode>of();
                    }
                    try {
                        return method.invoke(arm, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
