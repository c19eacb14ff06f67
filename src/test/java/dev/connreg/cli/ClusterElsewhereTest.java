package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.SandboxSeed.Item;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cluster in another subscription than the registry. */
class ClusterElsewhereTest {

    private static final String SUBSCRIPTION = "22222222-2222-2222-2222-222222222222";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    /** A sandbox with such a cluster. */
    static SandboxOptions options() {
        return SiteFixture.QUICK.withSeed(SandboxSeed.tutorial()
                .with(new Item.Elsewhere(SUBSCRIPTION, new Item.Group("stores")))
                .with(new Item.Elsewhere(SUBSCRIPTION, new Item.Cluster("stores", "farcluster", "Connected"))));
    }

    /** The words that name a site on it. */
    static List<String> site(Connreg connreg) {
        return List.of(
                "-f",
                connreg.spec("bundled-cert-manager"),
                "-c",
                "farcluster",
                "--set",
                "cluster.resourceGroup=stores",
                "--set",
                "cluster.subscription=" + SUBSCRIPTION);
    }

    private ConnregRun run(String... command) {
        return connreg.run(Stream.concat(Stream.of(command), site(connreg).stream())
                        .toArray(String[]::new))
                .succeeds();
    }

    @Test
    void site_is_deployed_watched_and_cleaned_up() {
        connreg.start(options());
        var before = connreg.sandbox().resources();

        run("deploy");
        assertThat(connreg.sandbox().resources().keySet())
                .anyMatch(id -> id.startsWith("/subscriptions/" + SUBSCRIPTION + "/resourceGroups/stores/")
                        && id.contains("/extensions/"));
        run("deploy").printsAlso("Nothing to do: 6 unchanged.");
        run("status").printsAlso("Online, Active");
        run("cleanup", "--yes");

        assertThat(connreg.sandbox().resources()).isEqualTo(before);
    }
}
