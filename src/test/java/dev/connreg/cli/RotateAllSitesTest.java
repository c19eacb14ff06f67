package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.gateway.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A directory of specs is rotated one after the other, and stops where a site does not come back. */
class RotateAllSitesTest {

    private static final List<String> NAMES = List.of("storeone", "storetwo", "storesix");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private Path sites = Path.of("");

    @BeforeEach
    void deploy() throws IOException {
        var seed = SandboxSeed.tutorial();
        for (var name : NAMES) {
            seed = seed.withCluster(name + "cluster", "Connected");
        }
        connreg.start(SiteFixture.QUICK.withSeed(seed));
        sites = Files.createDirectory(connreg.folder().resolve("sites"));
        for (var name : NAMES) {
            connreg.run("deploy", "-f", spec(name)).succeeds();
        }
        connreg.write("sites/notes.txt", "of no interest");
        connreg.write("sites/.hidden.yaml", "nor this");
    }

    /** Their order by file is that of the list. */
    private String spec(String name) {
        int number = NAMES.indexOf(name) + 1;
        return connreg.write(
                "sites/%d.%s".formatted(number, number == 2 ? "yml" : "yaml"), """
                registry:
                  name: myacrregistry
                  resourceGroup: myresourcegroup
                cluster:
                  name: %scluster
                connectedRegistry:
                  name: %s
                  repositories: [hello-world]
                service:
                  clusterIP: 192.100.100.%d
                """.formatted(name, name, number));
    }

    private ConnregRun rotate(String... more) {
        return connreg.run(
                Stream.concat(Stream.of("rotate", "password", "--all-sites", sites.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private JsonNode made(String name) {
        return connreg.sandbox()
                .resources()
                .get(SiteFixture.REGISTRY + "/tokens/" + name)
                .at("/properties/credentials/passwords");
    }

    private int passwords(String name) {
        return made(name).size();
    }

    @Test
    void each_site_gets_a_new_password() {
        rotate("--expire-old").succeeds().prints("""
                storeone (1.yaml): done, Online
                storetwo (2.yml): done, Online
                storesix (3.yaml): done, Online
                """);

        rotate().succeeds();
        assertThat(NAMES).allSatisfy(name -> assertThat(passwords(name)).isEqualTo(2));
    }

    @Test
    void it_stops_at_the_first_that_does_not_come_back() {
        connreg.sandbox().add(Fault.error("PATCH", "/extensions/storetwo", 400, "BadRequest", "No."));

        rotate().fails(1).saysAlso("No.").prints("""
                storeone (1.yaml): done, Online
                storetwo (2.yml): failed
                storesix (3.yaml): not started
                """);

        assertThat(passwords("storeone")).isEqualTo(2);
        assertThat(passwords("storesix")).isEqualTo(1);
    }

    @Test
    void after_a_stop_it_goes_on_where_it_stopped() {
        connreg.sandbox().add(Fault.error("PATCH", "/extensions/storetwo", 400, "BadRequest", "No."));
        rotate("--expire-old")
                .fails(1)
                .saysAlso("Stopped at site 2 of 3. To go on there, run the same command with --from 2.yml.");
        var before = made("storeone");

        for (var from : List.of("2.yml", sites.resolve("2.yml").toString())) {
            rotate("--expire-old", "--from", from).succeeds().prints("""
                    storeone (1.yaml): left as it is
                    storetwo (2.yml): done, Online
                    storesix (3.yaml): done, Online
                    """);
        }

        assertThat(made("storeone")).isEqualTo(before);
    }

    @Test
    @Tag("sweep")
    void where_it_stopped_is_also_told_where_a_signal_ends_it() {
        var process = new CompletableFuture<ConnregProcess>();
        connreg.sandbox().onRequest(request -> {
            if (request.method().equals("PATCH") && request.path().endsWith("/extensions/storetwo")) {
                process.join().terminate();
            }
        });
        process.complete(ConnregProcess.start(
                connreg.variables(),
                connreg.folder(),
                List.of(),
                List.of("rotate", "password", "--all-sites", sites.toString())));

        process.join()
                .end()
                .fails(143)
                .printsAlso("storeone (1.yaml): done, Online\n")
                .saysAlso("Stopped at site 2 of 3. To go on there, run the same command with --from 2.yml.");
    }

    @Test
    void spec_to_begin_at_is_one_of_the_directory() {
        var run = rotate("--from", "4.yaml");

        run.fails(1).saysAlso("--from is '4.yaml'", "its specs are: 1.yaml, 2.yml, 3.yaml");
        connreg.changedNothing(run);
        connreg.run("rotate", "password", "-f", spec("storeone"), "--from", "1.yaml")
                .fails(2)
                .saysAlso("--all-sites");
    }

    @Test
    void site_that_is_gone_stops_it_as_any_other() {
        connreg.run("cleanup", "--yes", "-f", spec("storetwo")).succeeds();

        rotate().fails(1).saysAlso("The connected registry 'storetwo' was not found");
    }

    @Test
    void mistakes_of_all_specs_are_told_before_anything_is_changed() {
        connreg.write("sites/4.json", "{\"registry\": 1}");
        connreg.write("sites/5.yaml", "{}");

        var run = rotate();

        run.fails(1).saysAlso("4.json", "5.yaml");
        connreg.changedNothing(run);
    }

    @Test
    void directory_without_a_spec_is_a_mistake() throws IOException {
        sites = Files.createDirectory(connreg.folder().resolve("empty"));
        rotate().fails(1).saysAlso("holds no spec");

        sites = connreg.folder().resolve("nowhere");
        rotate().fails(1).saysAlso("nowhere' cannot be read");
    }

    @Test
    void one_site_and_all_sites_cannot_be_combined() {
        rotate("-f", spec("storeone")).fails(2).saysAlso("--all-sites");
        rotate("--service-ip", "192.100.100.7").fails(2).saysAlso("--all-sites");
    }
}
