package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourceGroupsTest extends SandboxFixture {

    private static final String VERSION = "?api-version=2024-11-01";
    private static final String GROUPS = "/subscriptions/" + SandboxSeed.SUBSCRIPTION + "/resourceGroups/";
    private static final String GROUP = GROUPS + SandboxSeed.GROUP + VERSION;

    private Sandbox sandbox;
    private RawClient client;

    @BeforeEach
    void start() {
        sandbox = start(SandboxOptions.defaults());
        client = client(sandbox);
    }

    @Test
    void a_group_is_deleted_with_all_that_is_in_it() {
        client.put(Site.extension("running") + Site.K8S, new Site(client, "running").extensionBody());

        var delete = client.delete(GROUP);
        assertThat(delete.status()).isEqualTo(202);
        assertThat(delete.body()).isEmpty();
        assertThat(delete.header("Location").orElseThrow()).contains("/operationresults/");
        assertThat(client.get(GROUP).text("/properties/provisioningState")).isEqualTo("Deleting");

        assertThat(client.await(delete).status()).isEqualTo(200);
        assertThat(sandbox.resources()).isEmpty();
        assertThat(client.send("HEAD", GROUP, "").status()).isEqualTo(404);
    }

    @Test
    void nothing_is_written_into_a_group_that_is_being_deleted() {
        client.delete(GROUP);

        var put = client.put(Site.scopeMap("late") + Site.ACR, Site.scopeMapBody(Site.actions("late")));

        assertThat(put.status()).isEqualTo(409);
        assertThat(put.text("/error/code")).isEqualTo("ResourceGroupBeingDeleted");
        assertThat(client.put(GROUP, "{\"location\":\"eastus\"}").status()).isEqualTo(409);
    }

    @Test
    void a_group_that_is_not_there_cannot_be_deleted() {
        assertThat(client.delete(GROUPS + "other" + VERSION).text("/error/code"))
                .isEqualTo("ResourceGroupNotFound");
    }
}
