package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens that clients of a connected registry sign in with. */
class ClientTokenTest {

    private static final String TOKEN = SiteFixture.REGISTRY + "/tokens/till1";
    private static final String SCOPE_MAP = SiteFixture.REGISTRY + "/scopeMaps/till1-scope-map";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site;
    private String spec;

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
        site.deploy().succeeds();
    }

    private ConnregRun client(String line) {
        return connreg.run(("client " + line).split(" "));
    }

    @Test
    void new_token_may_pull_what_is_synchronized_and_its_password_is_alone_on_standard_output() {
        var run = client("create till1 -f " + spec).succeeds();

        assertThat(run.out()).as("%s", run).matches("\\S{20,}\n");
        run.doesNotSay(run.out().strip())
                .saysAlso("+ scope map 'till1-scope-map'", "+ client token 'till1'", "+ client token password 'till1'");
        assertThat(site.resource(SCOPE_MAP).at("/properties/actions").toString())
                .isEqualTo("[\"repositories/hello-world/content/read\",\"repositories/hello-world/metadata/read\"]");
        assertThat(site.resource(TOKEN).at("/properties/scopeMapId").asText()).isEqualToIgnoringCase(SCOPE_MAP);
        assertThat(site.resource(SiteFixture.CONNECTED_REGISTRY)
                        .at("/properties/clientTokenIds")
                        .toString())
                .isEqualToIgnoringCase("[\"" + TOKEN + "\"]");
    }

    @Test
    void password_that_nobody_could_read_is_no_success() {
        connreg.withLostOutput(true);
        client("create till1 -f " + spec)
                .fails(1)
                .saysAlso("ERROR: The password of the client token 'till1' could not be printed, "
                        + "and Azure does not show it again. To make another, add --new-password.");
        connreg.withLostOutput(false);
        client("create till1 --new-password -f " + spec).succeeds();
    }

    @Test
    void second_run_makes_nothing_and_says_how_to_get_another_password() {
        client("create till1 -f " + spec).succeeds();
        var writes = connreg.writes();

        client("create till1 -r myacrregistry -g myresourcegroup -n myconnectedregistry")
                .succeeds()
                .prints("")
                .saysAlso("Nothing to do: 4 unchanged.", "--new-password makes another");
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void list_tells_what_each_may_do_and_how_old_its_passwords_are() {
        client("list -f " + spec)
                .succeeds()
                .prints("The connected registry 'myconnectedregistry' has no client token.\n");
        client("create till1 -f " + spec + " --repository busybox:content/read,content/write --repository hello-world")
                .succeeds();

        assertThat(client("list -f " + spec).succeeds().out().replaceAll(" +", " "))
                .matches(
                        "NAME STATUS REPOSITORIES PASSWORD1 PASSWORD2\n"
                                + "till1 enabled busybox:content/read,content/write hello-world made \\S+ \\(\\d+ s ago\\) -\n");
        client("list -f " + spec + " --query [0].passwords[].name -o tsv")
                .succeeds()
                .prints("password1\n");
        client("list -r myacrregistry -g myresourcegroup -n nowhere").fails(3);
    }

    @Test
    void delete_leaves_nothing_of_it_and_all_else() {
        client("create till2 -f " + spec).succeeds();
        var before = EndState.of(connreg.sandbox());
        client("create till1 -f " + spec).succeeds();

        client("delete till1 -f " + spec + " --dry-run")
                .succeeds()
                .printsAlso("~ connected registry", "- client token 'till1'", "- scope map 'till1-scope-map'");
        client("delete till1 -f " + spec + " --yes").succeeds().saysAlso("Nothing is left.");

        EndState.of(connreg.sandbox()).isSameAs(before, "after a client token came and went");
        client("delete till1 -f " + spec + " --yes").succeeds().printsAlso("nothing is there");
    }

    @Test
    void what_others_use_stays() {
        site.az("acr scope-map create -r myacrregistry -n shared --repository hello-world content/read");
        site.az("acr token create -r myacrregistry -n till1 --scope-map shared");
        site.az("acr token create -r myacrregistry -n outside --scope-map shared");
        client("create till1 -f " + spec).succeeds().prints("");

        client("create myconnectedregistry -f " + spec).fails(1).saysAlso("is a sync token");
        var kept = connreg.writes();
        client("delete myconnectedregistry -f " + spec + " --yes")
                .fails(1)
                .saysAlso("is a sync token", "run: connreg client list -f " + spec);
        assertThat(connreg.writes()).isEqualTo(kept);
        client("delete outside -f " + spec + " --yes").succeeds().printsAlso("* token 'outside'", "acr token delete");
        client("delete till1 -f " + spec + " --yes")
                .succeeds()
                .printsAlso("- client token 'till1'", "* scope map 'shared'")
                .saysAlso("Nothing else is left.");
    }

    @Test
    void deploy_keeps_a_client_token_that_the_spec_does_not_name_and_prunes_it_on_request() {
        client("create till1 -f " + spec).succeeds();

        site.whatIf().succeeds().printsAlso("keeps client tokens that the spec does not have (till1)");
        site.hasNothingToDo();
        site.deploy("--prune", "--yes").succeeds();
        client("create till1 -f " + spec).succeeds().prints("").saysAlso("~ connected registry");
    }

    @Test
    void what_it_was_allowed_besides_stays_and_is_told() {
        client("create till1 --repository hello-world:content/read,content/write -f " + spec)
                .succeeds();

        client("create till1 --repository hello-world:content/read -f " + spec)
                .succeeds()
                .saysAlso(
                        "also allows repositories/hello-world/content/write",
                        "acr scope-map update -n till1-scope-map");
    }

    @Test
    void password_goes_to_a_file_of_the_owner_and_to_a_pull_secret_and_nowhere_else() throws IOException {
        var files = "--password-file %1$s/till.txt --pull-secret %1$s/pull.json --namespace shop"
                .formatted(connreg.folder());
        client("create Till1 -f " + spec + " " + files).succeeds().prints("");

        var file = connreg.folder().resolve("till.txt");
        var password = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var secret =
                new JsonMapper().readTree(connreg.folder().resolve("pull.json").toFile());
        assertThat(secret.at("/metadata").toString()).isEqualTo("{\"name\":\"till1-pull\",\"namespace\":\"shop\"}");
        var configuration = secret.path("data").path(".dockerconfigjson").binaryValue();
        assertThat(new JsonMapper()
                        .readTree(configuration)
                        .at("/auths/192.100.100.1/password")
                        .asText())
                .isEqualTo(password);
        client("create Till1 -f " + spec + " " + files).succeeds().prints("").saysAlso("4 unchanged");
        Files.delete(file);
        client("create Till1 -f " + spec + " --password-file " + file)
                .succeeds()
                .saysAlso("+ client token password");
        client("create Till1 -f " + spec + " --new-password --password-file " + file)
                .fails(1)
                .saysAlso("--overwrite")
                .doesNotSay("is replaced");
    }

    @Test
    void password_is_not_made_where_its_file_cannot_be_written() throws IOException {
        client("create till1 -f " + spec).succeeds();
        Files.writeString(connreg.folder().resolve("file"), "");
        var writes = connreg.writes();

        for (var place :
                List.of(connreg.folder().toString(), connreg.folder() + "/file/password", "/proc/nowhere/password")) {
            client("create till1 --new-password -f " + spec + " --password-file " + place)
                    .fails(1)
                    .saysAlso(place)
                    .doesNotSay("is replaced");
            client("create till1 -f " + spec + " --pull-secret " + place)
                    .fails(1)
                    .saysAlso(place);
        }

        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void what_will_not_work_at_the_connected_registry_is_said_while_it_is_allowed() {
        client("create till1 --dry-run --repository hello-world --repository busybox --repository a/b -f " + spec)
                .succeeds()
                .saysAlso("""
                        WARNING: The connected registry 'myconnectedregistry' does not synchronize busybox, a/b, so the client token \
                        'till1' cannot pull that there. To synchronize it too, run: connreg acr connected-registry permissions update \
                        -n myconnectedregistry -r myacrregistry --add busybox a/b
                        """)
                .doesNotSay("ReadOnly");
        client("create till1 --dry-run --repository hello-world:content/read,content/write -f " + spec)
                .succeeds()
                .saysAlso("'myconnectedregistry' is ReadOnly", "(repositories/hello-world/content/write)")
                .doesNotSay("does not synchronize");
    }

    @Test
    void pull_secret_alone_is_on_standard_output_where_a_password_is_made() throws IOException {
        client("create till1 -f " + spec).succeeds();

        client("create till1 -f " + spec + " --pull-secret -")
                .fails(1)
                .prints("")
                .saysAlso("--new-password");
        var printed = client("create till1 -f " + spec + " --pull-secret - --new-password --server till.example:8443");
        assertThat(new JsonMapper()
                        .readTree(printed.succeeds().out())
                        .path("type")
                        .asText())
                .isEqualTo("kubernetes.io/dockerconfigjson");
        client("create till1 -f " + spec + " --new-password")
                .succeeds()
                .saysAlso("The password1 of client token 'till1', made at", "is replaced");
        client("create till1 -f " + spec + " --password-file new.txt").fails(1).saysAlso("Both passwords");
    }

    @Test
    void token_that_a_spec_names_is_made_before_the_site_is_deployed_and_linked_by_that() {
        site.cleanup().succeeds();
        var names = connreg.edited("own-certificate", "  repositories:", "  clientTokens: [till1]\n  repositories:");
        connreg.run("deploy", "-f", names).fails(3).saysAlso("connreg client create till1 -f " + names);

        client("create till2 -f " + names).fails(3);
        client("create till1 -f " + names).succeeds().saysAlso("* connected registry", "deploy links it");
        connreg.run("deploy", "-f", names).succeeds();

        client("create till1 -f " + names).succeeds().prints("").saysAlso("4 unchanged");
        client("delete till1 --dry-run -f " + names).succeeds().saysAlso("take it out there too");
    }

    @Test
    void token_that_is_linked_while_a_deploy_links_another_stays() {
        client("create till1 -f " + spec).succeeds();
        site.az("acr token create -r myacrregistry -n till2 --repository hello-world content/read --no-passwords");
        site.az("acr connected-registry update -r myacrregistry -n myconnectedregistry --remove-client-tokens till1");
        var names = connreg.edited("own-certificate", "  repositories:", "  clientTokens: [till2]\n  repositories:");
        var others = new AtomicBoolean();
        connreg.sandbox().onRequest(request -> {
            if (request.line().contains("/permissions") && !others.getAndSet(true)) {
                connreg.sandbox()
                        .edit(
                                SiteFixture.CONNECTED_REGISTRY,
                                body -> body.withArray("/properties/clientTokenIds")
                                        .add(TOKEN));
            }
        });

        connreg.run("deploy", "-f", names).succeeds();

        client("list -f " + names + " -o tsv --query [].name").succeeds().prints("till1\ntill2\n");
    }

    @Test
    void new_token_with_a_name_that_leaves_no_room_for_its_scope_map_is_refused() {
        client("create " + "t".repeat(41) + " -f " + spec).fails(1).saysAlso("40 characters at most");
        client("create abc -f " + spec).fails(2).saysAlso("NAME: 'abc' is not a valid token name");
        client("create till1 -f " + spec + " --repository hello-world:content/reed")
                .fails(2)
                .saysAlso("'content/reed' is not an action on a repository");
    }
}
