package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEAF;
import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.RIGHT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static dev.connreg.cli.FamilyFixture.scopeMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.template.arm.ArmDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of parents and children: scope maps are sent whole, and nobody loses by that. */
class EmitLiveTest {

    private static final String FOREIGN = "repositories/foreign/content/read";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    @BeforeEach
    void start() {
        connreg.start(FamilyFixture.options());
        family.run(family.words("deploy", TOP)).succeeds();
        family.run(
                        FamilyFixture.az(
                                "acr scope-map update -r myacrregistry -n topreg --add-repository foreign content/read metadata/read"))
                .succeeds();
    }

    private Path out() {
        return connreg.folder().resolve("emitted");
    }

    private ConnregRun emit(String parent, String name, String... more) {
        return emitted(family.below(parent, "arm", name, toDirectory(more)));
    }

    private ConnregRun emitTop(String... more) {
        return emitted(family.words("arm", TOP, toDirectory(more)));
    }

    private String[] toDirectory(String... more) {
        return Stream.concat(
                        Stream.of("--directory", out().toString(), "--overwrite", "--service-ip", "192.100.100.12"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private ConnregRun emitted(String... words) {
        return connreg.runAlone(
                Stream.concat(Stream.of("emit"), Arrays.stream(words)).toArray(String[]::new));
    }

    private String read(String file) throws IOException {
        return Files.readString(out().resolve(file));
    }

    private Map<String, JsonNode> made() throws IOException {
        return ArmDeployment.of(
                Files.readString(out().resolve("main.json")), Files.readString(out().resolve("main.parameters.json")));
    }

    private void isSent(Map<String, JsonNode> made, String owner) {
        var sent = Objects.requireNonNull(made.get(scopeMap(owner))).path("properties");
        var there = Objects.requireNonNull(connreg.sandbox().resources().get(scopeMap(owner)))
                .path("properties");
        assertThat(sent.path("actions")).isEqualTo(there.path("actions"));
        assertThat(sent.path("description")).isEqualTo(there.path("description"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--literal"})
    void scope_map_of_the_parent_is_what_deploy_makes_of_it_with_the_rights_of_others(String form) throws IOException {
        var writes = connreg.writes();
        var more = form.isEmpty() ? new String[] {"--live"} : new String[] {"--live", form};
        emit(TOP, LEFT, more).succeeds();
        assertThat(connreg.writes()).isEqualTo(writes);

        family.run(family.below(TOP, "deploy", LEFT)).succeeds();

        assertThat(family.actions(TOP)).contains(FOREIGN);
        isSent(made(), TOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--literal"})
    void scope_map_of_a_parent_keeps_what_its_child_and_others_were_given(String form) throws IOException {
        family.run(family.below(TOP, "deploy", LEFT, "--repository", "hello-world,extra"))
                .succeeds();
        var before = family.actions(TOP);
        var writes = connreg.writes();

        emitTop(form.isEmpty() ? new String[] {"--live"} : new String[] {"--live", form})
                .succeeds();

        assertThat(connreg.writes()).isEqualTo(writes);
        family.run(family.words("deploy", TOP)).succeeds();
        assertThat(family.actions(TOP)).isEqualTo(before).contains(FOREIGN, "gateway/leftreg/config/read");
        isSent(made(), TOP);
        assertThat(read("README.md")).containsPattern("copied from Azure at \\d{4}-");
        assertThat(read("README.md").split("since then is taken away", -1)).hasSize(2);
        assertThat(read("README.md")).doesNotContain("emit --live first");
    }

    @Test
    void one_in_between_keeps_what_those_below_were_given_and_is_given_more_itself() throws IOException {
        family.run(family.below(TOP, "deploy", LEFT)).succeeds();
        family.run(family.below(LEFT, "deploy", LEAF)).succeeds();

        emit(TOP, LEFT, "--live", "--repository", "hello-world,extra").succeeds();
        family.run(family.below(TOP, "deploy", LEFT, "--repository", "hello-world,extra"))
                .succeeds();

        isSent(made(), LEFT);
        isSent(made(), TOP);
    }

    @Test
    void parameter_has_each_action_once_and_in_the_order_of_azure() throws IOException {
        connreg.sandbox()
                .edit(
                        scopeMap(TOP),
                        body -> ((ArrayNode) body.at("/properties/actions")).add("Gateway/TopReg/config/Read"));

        emitTop("--live").succeeds();

        assertThat(new ObjectMapper()
                        .readTree(read("main.parameters.json"))
                        .at("/parameters/scopeMapActions/value")
                        .valueStream()
                        .map(JsonNode::asText))
                .startsWith("repositories/hello-world/content/read")
                .endsWith("gateway/topreg/message/write", FOREIGN, "repositories/foreign/metadata/read")
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--literal"})
    void scope_map_keeps_the_description_that_it_has_and_none_if_it_has_none(String form) throws IOException {
        var more = form.isEmpty() ? new String[] {"--live"} : new String[] {"--live", form};
        describe("Of the till's own");
        emitTop(more).succeeds();
        isSent(made(), TOP);

        describe("");
        emitTop(more).succeeds();

        assertThat(Objects.requireNonNull(made().get(scopeMap(TOP))).path("properties"))
                .hasToString("{\"actions\":%s}"
                        .formatted(Objects.requireNonNull(made().get(scopeMap(TOP)))
                                .at("/properties/actions")));
    }

    private void describe(String description) {
        connreg.sandbox()
                .edit(scopeMap(TOP), body -> ((ObjectNode) body.path("properties")).put("description", description));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--literal"})
    void scope_map_that_one_shares_with_its_parent_is_sent_once_with_the_rights_of_both(String form)
            throws IOException {
        var more = form.isEmpty() ? new String[] {"--live"} : new String[] {"--live", form};
        family.run(family.below(TOP, "deploy", LEFT)).succeeds();
        var shared =
                new String[] {"--set", "connectedRegistry.scopeMapName=" + TOP, "--repository", "hello-world,extra"};

        emit(TOP, LEFT, Stream.of(more, shared).flatMap(Arrays::stream).toArray(String[]::new))
                .succeeds();

        assertThat(read("main.json")).doesNotContain("parentScopeMap");
        family.run(family.below(TOP, "deploy", LEFT, shared)).succeeds();
        isSent(made(), TOP);
        assertThat(family.actions(TOP)).contains("repositories/extra/content/read", FOREIGN);
    }

    @Test
    void sync_token_that_keeps_another_scope_map_is_warned_of_with_the_command_that_gives_it_this_one() {
        var another = new String[] {"--live", "--set", "connectedRegistry.scopeMapName=newmap"};
        var update = "connreg acr token update -n %s -r myacrregistry --scope-map newmap".formatted(TOP);

        emitTop(another).succeeds().saysAlso("run: " + update);

        connreg.run(FamilyFixture.az(
                        "acr scope-map create -r myacrregistry -n newmap --gateway %s message/read".formatted(TOP)))
                .succeeds();
        connreg.run(update.replace("connreg ", "").split(" ")).succeeds();
        assertThat(emitTop(another).succeeds().err()).doesNotContain("token update");
    }

    @Test
    void without_it_and_where_there_is_no_scope_map_yet_the_template_says_what_it_would_take_away() throws IOException {
        emit(TOP, LEFT).succeeds();
        assertThat(read("README.md")).contains("takes away what it has been given since");
        var words = family.words("arm", RIGHT, toDirectory());
        emitted(words).succeeds();
        var template = read("main.json");

        emitted(Stream.concat(Arrays.stream(words), Stream.of("--live")).toArray(String[]::new))
                .succeeds();

        assertThat(read("main.json")).isEqualTo(template).contains("takes away what it has been given since");
    }

    @Test
    void registry_that_is_made_need_not_be_there() throws IOException {
        emitted(family.words("arm", TOP, toDirectory("--live", "--create-registry", "--set", "registry.name=another")))
                .succeeds();
        assertThat(read("main.json")).doesNotContain("scopeMapActions");

        emitTop("--live", "--create-registry").succeeds();
        isSent(made(), TOP);
    }

    @Test
    void scope_map_of_somebody_else_is_refused_as_deploy_does() {
        connreg.run(FamilyFixture.az(
                        "acr scope-map create -r myacrregistry -n " + RIGHT + " --repository till content/read"))
                .succeeds();

        emitted(family.words("arm", RIGHT, toDirectory("--live"))).fails(1).saysAlso("'" + RIGHT + "'");

        assertThat(out()).doesNotExist();
    }

    @Test
    void all_above_are_sent_the_parent_first_and_before_the_child() throws IOException {
        family.run(family.below(TOP, "deploy", LEFT)).succeeds();

        emit(LEFT, LEAF, "--live", "--repository", "hello-world,extra").succeeds();
        family.run(family.below(LEFT, "deploy", LEAF, "--repository", "hello-world,extra"))
                .succeeds();

        isSent(made(), LEFT);
        isSent(made(), TOP);
        assertThat(made().keySet().stream().map(id -> id.substring(SiteFixture.REGISTRY.length() + 1)))
                .containsSubsequence("scopeMaps/" + LEFT, "scopeMaps/" + TOP, "connectedRegistries/" + LEAF);
    }

    @Test
    void parent_of_one_with_an_existing_sync_token_allows_what_that_allows() throws IOException {
        connreg.run(
                        FamilyFixture.az(
                                "acr token create -r myacrregistry -n mytoken --repository own/repo content/read metadata/read --gateway leftreg config/read config/write message/read message/write --no-passwords true"))
                .succeeds();
        var spec = connreg.edited("bundled-cert-manager", "repositories: [hello-world]", "syncToken: mytoken");
        var site =
                new String[] {"-f", spec, "-n", LEFT, "-c", LEFT + "cluster", "--set", "connectedRegistry.parent=" + TOP
                };
        var words = Stream.concat(Stream.of("emit", "arm", "--live", "-d", out().toString()), Stream.of(site));
        connreg.runAlone(words.toArray(String[]::new)).succeeds();

        connreg.run(Stream.concat(Stream.of("deploy"), Stream.of(site)).toArray(String[]::new))
                .succeeds();

        isSent(made(), TOP);
        assertThat(family.actions(TOP)).contains("repositories/own/repo/content/read");
    }

    @Test
    void readme_says_when_the_copy_was_taken_and_a_later_one_alone_is_no_difference() throws IOException {
        emit(TOP, LEFT, "--live").succeeds();
        var readme = Files.readString(out().resolve("README.md"));
        assertThat(readme)
                .containsPattern("copied from Azure at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.\n")
                .contains("since then is taken away.", "A template cannot add to a scope map.");
        Files.writeString(
                out().resolve("README.md"), readme.replaceFirst("Azure at \\d{4}-\\d\\d", "Azure at 2020-01"));

        compare().succeeds();
        family.run(FamilyFixture.az(
                        "acr scope-map update -r myacrregistry -n topreg --add-repository more content/read"))
                .succeeds();
        compare().fails(ExitCode.CHANGES).printsAlso("repositories/more/content/read");
    }

    private ConnregRun compare() {
        var words = family.below(
                TOP, "arm", LEFT, "--service-ip", "192.100.100.12", "--live", "--diff", "-d", out().toString());
        return connreg.runAlone(
                Stream.concat(Stream.of("emit"), Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void nothing_is_read_where_all_scope_maps_are_those_of_others() {
        connreg.sandbox().add(Fault.error("GET", "/", 500, "Down", "Down.").withTimes(99));

        var spec = connreg.edited("bundled-cert-manager", "repositories: [hello-world]", "syncToken: mytoken");
        connreg.runAlone("emit", "arm", "--live", "-f", spec).succeeds();
    }

    @Test
    void scope_map_that_cannot_be_read_or_a_parent_that_is_not_there_is_refused_before_anything_is_written() {
        emit("nobody", LEFT, "--live").fails(3).saysAlso("The parent connected registry 'nobody' was not found");
        connreg.sandbox()
                .add(Fault.error("GET", "/scopeMaps/" + TOP, 403, "AuthorizationFailed", "Not allowed.")
                        .withTimes(99));
        emit(TOP, LEFT, "--live").fails(1).saysAlso(TOP, "cannot be read");

        assertThat(out()).doesNotExist();
    }

    @Test
    void scope_map_without_room_is_refused_by_emit_and_deploy_alike() {
        connreg.sandbox().edit(scopeMap(TOP), body -> {
            var actions = (ArrayNode) body.at("/properties/actions");
            for (int i = actions.size(); i < 498; i++) {
                actions.add("repositories/r%d/content/read".formatted(i));
            }
        });
        var writes = connreg.writes();

        emit(TOP, LEFT, "--live")
                .fails(1)
                .saysAlso(
                        "'" + TOP + "' would have 502 permissions",
                        "at most 500",
                        "run: connreg acr scope-map show --registry myacrregistry --name " + TOP + " --query actions\n")
                .doesNotSay("use another registry");
        family.run(family.below(TOP, "deploy", LEFT)).fails(1).saysAlso("would have 502 permissions");
        family.run(family.words("deploy", TOP, "--repository", "hello-world,more,andmore"))
                .fails(1)
                .saysAlso("would have 502 permissions");

        assertThat(connreg.writes()).isEqualTo(writes);
        assertThat(out()).doesNotExist();
    }

    @Test
    void subscription_is_refused_where_nothing_is_read() {
        emit(TOP, LEFT, "--subscription", "mine").fails(2).saysAlso("add --live");
    }
}
