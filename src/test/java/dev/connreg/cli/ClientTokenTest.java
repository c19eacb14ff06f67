package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    void second_run_makes_nothing_and_says_how_to_get_another_password() {
        client("create till1 -f " + spec).succeeds();
        var writes = connreg.writes();

        client("create till1 -r myacrregistry -g myresourcegroup -n myconnectedregistry")
                .succeeds()
                .prints("")
                .saysAlso("Nothing to do: 4 unchanged.", "--new-password makes another");
        assertThat(connreg.writes()).isEqualTo(writes);
    }
}
