package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.TOP;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A script for az that is killed once a request has taken effect, whichever: the next run finishes what was begun.
 *
 * <p>Takes a part of the cases, see {@link Sweep}: {@code -Dscripts.seed=N}, {@code -Dscripts.cases=N}.
 */
@Tag("sweep")
class AzScriptKillTest {

    /** Sites, each of which another part of the script makes. */
    private enum Site {
        WITH_NAMES_OF_AZ("repositories: [hello-world]"),
        WITH_NAMES_OF_ITS_OWN("repositories: [hello-world]\n  syncTokenName: storetoken\n  scopeMapName: storemap"),
        BELOW_ANOTHER(WITH_NAMES_OF_AZ.access, "--set", "connectedRegistry.parent=" + TOP);

        private final String access;
        private final List<String> more;

        Site(String access, String... more) {
            this.access = access;
            this.more = List.of(more);
        }

        private ConnregRun run(Connreg connreg, String... command) {
            var spec = connreg.edited("bundled-cert-manager", "repositories: [hello-world]", access);
            var site = Stream.concat(Stream.of("-f", spec, "-n", LEFT, "-c", LEFT + "cluster"), more.stream());
            return connreg.run(Stream.concat(Arrays.stream(command), site).toArray(String[]::new))
                    .succeeds();
        }

        private AzScript script(Connreg connreg, String what) {
            return new AzScript(connreg, run(connreg, "emit", what).out());
        }

        /** The one above is there, the site itself is not. */
        private void prepare(Connreg connreg) {
            connreg.start(FamilyFixture.options().withPolls(2));
            connreg.run(new FamilyFixture(connreg).words("deploy", TOP)).succeeds();
        }
    }

    /** The how manieth request of a script that changes something. */
    private record Case(Site site, boolean isCleanup, int request) {

        private static final int MOST = 9;

        static List<Case> all() {
            return Stream.of(Site.values())
                    .flatMap(site -> Stream.of(false, true)
                            .flatMap(isCleanup -> IntStream.rangeClosed(1, MOST)
                                    .mapToObj(request -> new Case(site, isCleanup, request))))
                    .toList();
        }
    }

    /** What is there without a site, and with it. */
    private record Ends(EndState before, EndState deployed) {

        static Ends of(Site site) {
            try (var connreg = new Connreg()) {
                site.prepare(connreg);
                var before = AzScript.state(connreg);
                site.run(connreg, "deploy");
                return new Ends(before, AzScript.state(connreg));
            }
        }
    }

    private final Map<Site, Ends> ends = new EnumMap<>(Site.class);

    @Test
    void script_that_is_killed_at_any_request_is_finished_by_the_next_run() {
        Stream.of(Site.values()).forEach(site -> ends.put(site, Ends.of(site)));
        Sweep.of("scripts", Case.all(), 4, it -> it).run(this::run);
    }

    private String run(Case it) {
        var end = Objects.requireNonNull(ends.get(it.site()));
        try (var connreg = new Connreg()) {
            it.site().prepare(connreg);
            if (it.isCleanup()) {
                it.site().run(connreg, "deploy");
            }
            var script = it.site().script(connreg, it.isCleanup() ? "cleanup" : "script");
            var isKilled = script.isKilledAt(it.request());
            script.run();
            AzScript.state(connreg).isSameAs(it.isCleanup() ? end.before() : end.deployed(), "after two runs, " + it);
            return isKilled ? "finished by the next" : "had fewer requests";
        }
    }
}
