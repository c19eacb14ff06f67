package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEAF;
import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static dev.connreg.cli.FamilyFixture.scopeMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

/** Templates of a child: the scope maps above it are sent whole, and nobody loses by that. */
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
        var all = Stream.concat(
                        Stream.of("--directory", out().toString(), "--overwrite", "--service-ip", "192.100.100.12"),
                        Arrays.stream(more))
                .toArray(String[]::new);
        return connreg.runAlone(Stream.concat(Stream.of("emit"), Arrays.stream(family.below(parent, "arm", name, all)))
                .toArray(String[]::new));
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
                .containsPattern("are those of \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.\n")
                .contains("is taken away by a deployment", "A template cannot add to a scope map.");
        Files.writeString(
                out().resolve("README.md"), readme.replaceFirst("those of \\d{4}-\\d\\d", "those of 2020-01"));

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
    void nothing_is_read_for_the_part_on_the_cluster_nor_for_one_without_parent() throws IOException {
        connreg.sandbox().add(Fault.error("GET", "/", 500, "Down", "Down.").withTimes(99));

        emit(TOP, LEFT, "--live", "--part", "cluster").succeeds();

        assertThat(Files.readString(out().resolve("main.json"))).doesNotContain("ScopeMapActions");
        connreg.runAlone("emit", "arm", "--live", "-f", connreg.spec("bundled-cert-manager"))
                .succeeds();
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

        emit(TOP, LEFT, "--live").fails(1).saysAlso("'" + TOP + "' would have 502 permissions", "at most 500");
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
