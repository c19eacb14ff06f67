package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEAF;
import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.RIGHT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All connected registries of a registry, as people and programs see them. */
class StatusTreeTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    @BeforeEach
    void start() {
        connreg.start(FamilyFixture.options());
    }

    private void createFamily() {
        create(TOP);
        create(LEFT, "-p", TOP);
        create(RIGHT);
        create(LEAF, "-p", LEFT);
    }

    private void create(String name, String... more) {
        var words = "acr connected-registry create -r myacrregistry --repository hello-world -n " + name;
        family.run(FamilyFixture.az(words + " " + String.join(" ", more))).succeeds();
    }

    private ConnregRun tree(String... more) {
        return connreg.run(Stream.concat(
                        Stream.of("status", "--tree", "-r", "myacrregistry", "-g", "myresourcegroup"), Stream.of(more))
                .toArray(String[]::new));
    }

    private void parent(String name, String parent) {
        connreg.sandbox()
                .edit(
                        SiteFixture.REGISTRY + "/connectedRegistries/" + name,
                        body -> ((ObjectNode) body.at("/properties/parent"))
                                .put("id", SiteFixture.REGISTRY + "/connectedRegistries/" + parent));
    }

    private static List<String> names(ConnregRun run) {
        return run.succeeds()
                .out()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("(?<=[a-z')])  .*", ""))
                .toList();
    }

    @Test
    void each_stands_below_its_parent() {
        createFamily();

        assertThat(names(tree()))
                .containsExactly("myacrregistry", "├─ topreg", "│  └─ leftreg", "│     └─ leafreg", "└─ rightreg");
    }

    @Test
    void each_has_its_mode_its_state_and_its_last_contact() {
        family.run(family.words("deploy", TOP)).succeeds();
        create(LEFT, "-p", TOP);

        assertThat(tree().succeeds().out())
                .containsPattern("NAME +MODE +CONNECTION +ACTIVATION +LAST CONTACT\n")
                .containsPattern("topreg +ReadOnly +Online +Active +20.* s ago\\)\n")
                .containsPattern("leftreg +ReadOnly +Offline +Inactive +never\n");
    }

    @Test
    void it_takes_one_request() {
        createFamily();
        var before = connreg.requests().size();

        tree().succeeds();

        assertThat(connreg.requests()).hasSize(before + 1);
    }

    @Test
    void spec_names_the_registry_as_well() {
        createFamily();

        assertThat(names(connreg.run("status", "--tree", "-f", connreg.spec("own-certificate"))))
                .hasSize(5);
    }

    @Test
    void programs_get_children_in_their_parents() throws IOException {
        createFamily();

        var json = new ObjectMapper().readTree(tree("-o", "json").succeeds().out());

        assertThat(json.path("name").asText()).isEqualTo("myacrregistry");
        assertThat(json.path("children")).hasSize(2);
        assertThat(json.at("/children/0/name").asText()).isEqualTo(TOP);
        assertThat(json.at("/children/0/children/0/children/0/name").asText()).isEqualTo(LEAF);
        assertThat(json.at("/children/0/children/0/children/0/children")).isEmpty();
        assertThat(json.at("/children/0/connectionState").asText()).isEqualTo("Offline");
        assertThat(tree("-o", "table").succeeds().out().lines()).hasSize(6);
    }

    @Test
    void those_in_a_circle_are_there_once_and_said_to_be() {
        createFamily();
        parent(TOP, LEAF);

        assertThat(names(tree())).hasSize(5).anyMatch(line -> line.contains("(in a circle with '"));
    }

    @Test
    void one_whose_parent_is_gone_is_there_all_the_same() {
        createFamily();
        parent(RIGHT, "gonereg");

        assertThat(names(tree())).contains("└─ rightreg (parent 'gonereg' is gone)");
    }

    @Test
    void registry_without_any_is_said_to_have_none() throws IOException {
        tree().succeeds().prints("No connected registry exists in registry 'myacrregistry'.\n");
        assertThat(new ObjectMapper()
                        .readTree(tree("-o", "json").succeeds().out())
                        .path("children"))
                .isEmpty();
    }

    @Test
    void registry_that_does_not_exist_is_not_found() {
        connreg.run("status", "--tree", "-r", "otherregistry", "-g", "myresourcegroup")
                .fails(3)
                .saysAlso("The registry 'otherregistry' was not found in resource group 'myresourcegroup'");
    }

    @Test
    void what_is_about_one_site_is_refused() {
        tree("--watch").fails(2).saysAlso("--tree is about all of a registry", "--watch");
        tree("--expect", "online").fails(2).saysAlso("--tree is about all of a registry", "--expect");
        tree("-n", "topreg").fails(2).saysAlso("--tree is about all of a registry", "--name");
        assertThat(connreg.requests()).isEmpty();
    }
}
