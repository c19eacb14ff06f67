package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEAF;
import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connreg.sandbox.SandboxSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts for az end where deploy and cleanup end. */
@Tag("sweep")
class AzScriptTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @ParameterizedTest
    @EnumSource
    void script_ends_in_the_state_that_deploy_ends_in_and_the_other_leaves_nothing(TutorialMode mode) {
        connreg.start(SiteFixture.QUICK);
        var spec = connreg.spec(mode.spec());
        var before = connreg.sandbox().resources();
        connreg.run("deploy", "-f", spec).succeeds();
        var deployed = state();
        connreg.run("cleanup", "-f", spec, "--yes").succeeds();
        var deploy = connreg.run("emit", "script", "-f", spec).succeeds().out();
        var cleanup = connreg.run("emit", "cleanup", "-f", spec).succeeds().out();

        run(deploy);
        state().isSameAs(deployed, "after the script");
        assertThat(connreg.sandbox().protectedSettings(SiteFixture.EXTENSION)).containsOnlyKeys(mode.protectedKeys());
        run(deploy);
        state().isSameAs(deployed, "after the script ran twice");
        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Nothing to do: 6 unchanged.");

        run(cleanup);
        run(cleanup);
        assertThat(connreg.sandbox().resources()).isEqualTo(before);
    }

    @Test
    void script_makes_a_registry_that_is_not_there_and_leaves_it_as_it_is_then() {
        assumeThat(System.getProperty("az"))
                .as("connreg itself has no words that make a registry")
                .isNotNull();
        connreg.start(SiteFixture.QUICK);
        var words = List.of("-f", connreg.spec("bundled-cert-manager"), "--set", "registry.name=newregistry");
        var deploy = emit("script", words, "--create-registry");

        run(deploy);
        run(deploy);

        connreg.run(Stream.concat(Stream.of("deploy"), words.stream()).toArray(String[]::new))
                .succeeds()
                .printsAlso("Nothing to do: 6 unchanged.");
        assertThat(connreg.sandbox().requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .filteredOn(request -> request.path().endsWith("/registries/newregistry"))
                .singleElement()
                .satisfies(request -> assertThat(request.body().orElseThrow().toString())
                        .contains("\"Premium\"", "\"dataEndpointEnabled\":true", "\"adminUserEnabled\":false"));

        run(emit("cleanup", words));
        assertThat(connreg.sandbox().resources().keySet())
                .anyMatch(resource -> resource.endsWith("/registries/newregistry"));
    }

    @Test
    void clean_up_of_one_that_others_synchronize_through_takes_nothing_away() {
        connreg.start(FamilyFixture.options());
        var family = new FamilyFixture(connreg);
        connreg.run(family.words("deploy", TOP)).succeeds();
        connreg.run(family.below(TOP, "deploy", LEFT)).succeeds();
        var before = state();

        var printed = new AzScript(
                        connreg,
                        runOn(List.of(family.words("cleanup", TOP)), "emit").out())
                .ends(1);

        assertThat(printed).isEqualTo("ERROR: Others synchronize through it, so take them down first: leftreg\n");
        state().isSameAs(before, "after the refusal");
    }

    @Test
    void clean_up_leaves_a_token_that_is_somebody_elses_whatever_the_spec_says() {
        connreg.start(SiteFixture.QUICK);
        connreg.run(
                        FamilyFixture.az(
                                "acr token create -r myacrregistry -n mytoken --repository own/repo content/read metadata/read --gateway myconnectedregistry config/read config/write message/read message/write --no-passwords true"))
                .succeeds();
        var before = connreg.sandbox().resources().keySet();
        runOn(
                List.of(
                        "-f",
                        connreg.edited("bundled-cert-manager", "repositories: [hello-world]", "syncToken: mytoken")),
                "deploy");

        var printed = new AzScript(
                        connreg,
                        runOn(List.of("-f", connreg.spec("bundled-cert-manager")), "emit", "cleanup")
                                .out())
                .run();

        assertThat(printed)
                .contains("The sync token 'mytoken' was not made for this connected registry, so it stays")
                .endsWith("Nothing else is left.\n");
        assertThat(connreg.sandbox().resources().keySet()).isEqualTo(before);
    }

    private String emit(String what, List<String> words, String... more) {
        var all = Stream.of(List.of("emit", what), words, List.of(more)).flatMap(List::stream);
        return connreg.run(all.toArray(String[]::new)).succeeds().out();
    }

    @Test
    void cluster_may_be_in_another_resource_group() throws IOException, InterruptedException {
        var seed = SandboxSeed.tutorial()
                .withGroup("stores")
                .with(new SandboxSeed.Item.Cluster("stores", "farcluster", "Connected"));
        connreg.start(SiteFixture.QUICK.withSeed(seed));

        scriptsDoTheSame(List.of(
                "-f", connreg.spec("bundled-cert-manager"), "-c", "farcluster", "--cluster-resource-group", "stores"));
    }

    @Test
    void cluster_may_be_in_another_subscription() throws IOException, InterruptedException {
        connreg.start(ClusterElsewhereTest.options());

        scriptsDoTheSame(ClusterElsewhereTest.site(connreg));
    }

    private void scriptsDoTheSame(List<String> site) throws IOException, InterruptedException {
        var before = connreg.sandbox().resources();
        runOn(site, "deploy");
        var deployed = state();
        runOn(site, "cleanup", "--yes");

        run(runOn(site, "emit", "script").out());
        state().isSameAs(deployed, "after the script");
        run(runOn(site, "emit", "cleanup").out());
        assertThat(connreg.sandbox().resources()).isEqualTo(before);
    }

    @Test
    void script_takes_back_from_those_above_what_cleanup_takes_back_where_the_token_is_somebody_elses() {
        connreg.start(FamilyFixture.options());
        connreg.run(new FamilyFixture(connreg).words("deploy", TOP)).succeeds();
        connreg.run(
                        FamilyFixture.az(
                                "acr token create -r myacrregistry -n mytoken --repository own/repo content/read content/write metadata/read --gateway leftreg config/read config/write message/read message/write --no-passwords true"))
                .succeeds();
        var spec = connreg.edited("bundled-cert-manager", "repositories: [hello-world]", "syncToken: mytoken");
        var site = List.of("-f", spec, "-n", LEFT, "-c", LEFT + "cluster", "--set", "connectedRegistry.parent=" + TOP);
        var before = new FamilyFixture(connreg).actions(TOP);
        runOn(site, "deploy");
        runOn(site, "cleanup", "--yes");
        var cleaned = state();
        runOn(site, "deploy");
        assertThat(new FamilyFixture(connreg).actions(TOP)).contains("repositories/own/repo/content/write");

        run(runOn(site, "emit", "cleanup").out());

        state().isSameAs(cleaned, "after the script");
        assertThat(new FamilyFixture(connreg).actions(TOP))
                .containsAll(before)
                .noneMatch(action -> action.contains(LEFT) || action.endsWith("/content/write"));
    }

    @Test
    void clean_up_takes_back_from_all_above_what_a_deployment_gave_that_was_cut_short_before_the_one_below_was_made() {
        connreg.start(FamilyFixture.options());
        var family = new FamilyFixture(connreg);
        connreg.run(family.words("deploy", TOP)).succeeds();
        connreg.run(family.below(TOP, "deploy", LEFT)).succeeds();
        var before = state();
        var spec = connreg.edited(
                "bundled-cert-manager",
                "repositories: [hello-world]",
                "repositories: [hello-world]\n  syncTokenName: leaftoken");
        var site = List.of("-f", spec, "-n", LEAF, "-c", LEAF + "cluster", "--set", "connectedRegistry.parent=" + LEFT);
        new AzScript(connreg, emit("script", site).replace("  subscription=", "  exit 9\n  subscription=")).ends(9);
        assertThat(family.actions(TOP)).contains("gateway/leafreg/config/read");

        var printed = new AzScript(connreg, emit("cleanup", site)).run();

        assertThat(printed).endsWith("Nothing is left.\n");
        state().isSameAs(before, "after the clean-up");
    }

    @Test
    void lines_of_a_readme_give_those_above_what_deploy_gives() throws IOException {
        connreg.start(FamilyFixture.options());
        var family = new FamilyFixture(connreg);
        connreg.run(family.words("deploy", TOP)).succeeds();
        var out = connreg.folder().resolve("emitted");
        var site = family.below(TOP, "arm", LEFT, "--repository", "hello-world,extra", "-d", out.toString());
        runOn(List.of(site), "emit");
        var lines = Pattern.compile("(?s)## Before the first deployment.*?```sh\n(.*?)```")
                .matcher(Files.readString(out.resolve("README.md")));
        assertThat(lines.find()).isTrue();

        run(lines.group(1));

        var given = family.actions(TOP);
        connreg.run(family.below(TOP, "deploy", LEFT, "--repository", "hello-world,extra"))
                .succeeds();
        assertThat(given).isEqualTo(family.actions(TOP)).contains("repositories/extra/metadata/read");
    }

    private ConnregRun runOn(List<String> site, String... command) {
        return connreg.run(Stream.concat(Arrays.stream(command), site.stream()).toArray(String[]::new))
                .succeeds();
    }

    private EndState state() {
        return AzScript.state(connreg);
    }

    private void run(String script) {
        new AzScript(connreg, script).run();
    }
}
