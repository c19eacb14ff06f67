package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxSeed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten sites of one registry side by side, as of a pipeline with a job for each: none loses what is its own. */
@Tag("sweep")
@Timeout(300)
class ManySitesTest {

    private static final String PARENT = "topsite";
    private static final List<String> NAMES =
            IntStream.rangeClosed(10, 19).mapToObj(number -> "site" + number).toList();

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private void start() {
        var seed = SandboxSeed.tutorial().withCluster(PARENT + "cluster", "Connected");
        for (var name : NAMES) {
            seed = seed.withCluster(name + "cluster", "Connected");
        }
        connreg.start(SiteFixture.QUICK.withSeed(seed));
    }

    private String spec(String name, String parent) {
        return connreg.write(name + ".yaml", """
                registry:
                  name: myacrregistry
                  resourceGroup: myresourcegroup
                cluster:
                  name: %1$scluster
                connectedRegistry:
                  name: %1$s
                  repositories: [hello-world, %1$s]
                %2$s
                service:
                  clusterIP: 192.100.100.%3$s
                """.formatted(
                        name, parent.isEmpty() ? "" : "  parent: " + parent, name.replaceAll("\\D", "") + "1"));
    }

    private void succeedAtOnce(List<String> names, Function<String, List<String>> words) {
        var runs = names.stream()
                .map(name -> new BackgroundRun(connreg, words.apply(name).toArray(String[]::new)))
                .toList();
        try {
            runs.forEach(run -> run.end().succeeds());
        } finally {
            runs.forEach(BackgroundRun::close);
        }
    }

    private static List<String> words(String command, String... more) {
        return Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toList();
    }

    private void areOnline(List<String> names) {
        for (var name : names) {
            var spec = connreg.folder().resolve(name + ".yaml").toString();
            connreg.run("status", "-f", spec).succeeds().printsAlso("Online, Active");
            connreg.run("what-if", "-f", spec).succeeds().printsAlso("Nothing to do");
        }
    }

    @Test
    void sites_of_one_registry_do_not_disturb_each_other() {
        start();
        succeedAtOnce(NAMES, name -> words("deploy -f", spec(name, "")));
        areOnline(NAMES);

        succeedAtOnce(NAMES, name -> words("rotate password --expire-old -f", spec(name, "")));
        areOnline(NAMES);

        var leaving = NAMES.subList(0, 5);
        var staying = NAMES.subList(5, 10);
        succeedAtOnce(
                NAMES,
                name -> leaving.contains(name)
                        ? words("cleanup --yes -f", spec(name, ""))
                        : words("rotate password -f", spec(name, "")));
        areOnline(staying);
        assertThat(connreg.sandbox().resources().keySet())
                .noneMatch(id -> leaving.stream().anyMatch(name -> id.endsWith("/" + name)));
    }

    @Test
    void sites_below_one_parent_lose_no_right() {
        start();
        connreg.run("deploy", "-f", spec(PARENT, "")).succeeds();
        succeedAtOnce(NAMES, name -> words("deploy -f", spec(name, PARENT)));
        areOnline(NAMES);

        var leaving = NAMES.subList(0, 5);
        succeedAtOnce(leaving, name -> words("cleanup --yes -f", spec(name, PARENT)));
        areOnline(NAMES.subList(5, 10));
        assertThat(connreg.sandbox()
                        .resources()
                        .get(FamilyFixture.scopeMap(PARENT))
                        .toString())
                .doesNotContain(
                        leaving.stream().map(name -> "gateway/" + name + "/").toArray(String[]::new));
    }
}
