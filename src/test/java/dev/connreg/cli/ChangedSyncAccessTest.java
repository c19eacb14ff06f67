package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Others change the scope map or the sync token of a site, which stays the site's. */
class ChangedSyncAccessTest {

    private static final String OTHER = SiteFixture.REGISTRY + "/scopeMaps/other";
    private static final String GATEWAY = "config/read config/write message/read message/write";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
        site.az("acr scope-map create -r myacrregistry -n other --repository x content/read");
    }

    private void takeAllGatewayRights() {
        site.az("acr scope-map update -r myacrregistry -n myconnectedregistry --remove-gateway myconnectedregistry "
                + GATEWAY);
    }

    private void useOtherScopeMap() {
        site.az("acr token update -r myacrregistry -n myconnectedregistry --scope-map other");
    }

    @Test
    void scope_map_that_lost_all_rights_on_its_gateway_gets_them_back() {
        takeAllGatewayRights();
        site.isDown();

        site.whatIf().succeeds().printsAlso("~ scope map 'myconnectedregistry'");
        site.deploy().succeeds();

        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void scope_map_that_lost_all_rights_on_its_gateway_is_cleaned_up() {
        takeAllGatewayRights();

        site.cleanup().succeeds().saysAlso("Nothing is left.");

        assertThat(connreg.sandbox().resources()).doesNotContainKeys(SiteFixture.TOKEN, SiteFixture.SCOPE_MAP);
    }

    @Test
    void sync_token_that_was_given_another_scope_map_gets_its_own_back() {
        useOtherScopeMap();
        site.isDown();

        site.whatIf().succeeds().printsAlso("~ sync token 'myconnectedregistry'", "scopeMapId");
        site.deploy().succeeds();

        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void sync_token_that_was_given_another_scope_map_is_cleaned_up_without_that() {
        useOtherScopeMap();

        site.cleanup().succeeds().saysAlso("Nothing is left.");

        assertThat(connreg.sandbox().resources())
                .doesNotContainKeys(SiteFixture.TOKEN, SiteFixture.SCOPE_MAP)
                .containsKey(OTHER);
    }

    @Test
    void deletion_with_clean_up_takes_the_scope_map_that_was_made_for_it() {
        useOtherScopeMap();

        site.az("acr connected-registry deactivate -r myacrregistry -n myconnectedregistry --yes");
        site.az("acr connected-registry delete -r myacrregistry -n myconnectedregistry --cleanup --yes");

        assertThat(connreg.sandbox().resources())
                .doesNotContainKeys(SiteFixture.TOKEN, SiteFixture.SCOPE_MAP)
                .containsKey(OTHER);
    }

    @Test
    void scope_map_that_others_use_is_left_alone_and_that_is_said() {
        site.az("acr token create -r myacrregistry -n stranger --scope-map myconnectedregistry --no-passwords");

        site.cleanup().succeeds().saysAlso("Nothing else is left.").doesNotSay("ancestor's scope map");

        assertThat(connreg.sandbox().resources())
                .containsKey(SiteFixture.SCOPE_MAP)
                .doesNotContainKey(SiteFixture.TOKEN);
    }

    @Test
    void connection_string_of_the_user_that_cannot_be_compared_is_said_so() {
        connreg.write("connection.txt", site.protectedSetting("connectionString"));

        site.whatIf("--set", "connectionString.file=" + connreg.folder().resolve("connection.txt"))
                .succeeds()
                .printsAlso("the connection string cannot be compared");
    }
}
