package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command on a site, which sweeps disturb: on one for each way to secure a connected registry, and on one below another.
 *
 * @param site the name of a spec, or {@link #NESTED}
 */
record SweptCommand(String site, Verb verb) {

    private static final String NESTED = "nested";
    private static final String PARENT = FamilyFixture.TOP;

    /** What is done. */
    enum Verb {
        DEPLOY("deploy"),
        ROTATE("rotate", "password", "--expire-old"),
        CLEANUP("cleanup", "--yes");

        private final List<String> words;

        Verb(String... words) {
            this.words = List.of(words);
        }
    }

    /**
     * What it does where nothing disturbs it.
     *
     * @param requests how many go to Resource Manager
     * @param all how many there are with those of the sign-in
     */
    record Undisturbed(int requests, int all, int operations, EndState end) {}

    /** Each on each site. */
    static List<SweptCommand> all() {
        var sites = Stream.concat(Stream.of(TutorialMode.values()).map(TutorialMode::spec), Stream.of(NESTED));
        return sites.flatMap(site -> Stream.of(Verb.values()).map(verb -> new SweptCommand(site, verb)))
                .toList();
    }

    /** Starts a sandbox in which the command has everything to do. */
    SiteFixture prepare(Connreg connreg, SandboxOptions service) {
        connreg.start(service.withSeed(SandboxSeed.tutorial().withCluster(PARENT + "cluster", "Connected")));
        if (site.equals(NESTED)) {
            var family = new FamilyFixture(connreg);
            family.run(family.words("deploy", PARENT)).succeeds();
        }
        var fixture = new SiteFixture(connreg, spec(connreg));
        if (verb != Verb.DEPLOY) {
            fixture.deploy().succeeds();
        }
        return fixture;
    }

    private String spec(Connreg connreg) {
        return site.equals(NESTED)
                ? connreg.edited("own-certificate", "  repositories:", "  parent: " + PARENT + "\n  repositories:")
                : connreg.spec(site);
    }

    /** The words of its command line, once it is prepared. */
    String[] words(Connreg connreg, String... more) {
        var words = new ArrayList<>(verb.words);
        words.addAll(List.of("-f", spec(connreg)));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    Undisturbed undisturbed(SandboxOptions service) {
        try (var connreg = new Connreg()) {
            prepare(connreg, service);
            var sandbox = connreg.sandbox();
            int requests = connreg.requests().size();
            int all = sandbox.requests().size();
            int operations = sandbox.operations();
            connreg.run(words(connreg)).succeeds();
            return new Undisturbed(
                    connreg.requests().size() - requests,
                    sandbox.requests().size() - all,
                    sandbox.operations() - operations,
                    EndState.of(sandbox));
        }
    }

    /**
     * What was begun for a run that was killed ends by itself in Azure, and in the sandbox when somebody looks at it. The next
     * run need not wait for it where it has done what that run would do.
     */
    private static void letEnd(Connreg connreg) {
        connreg.sandbox().resources().forEach((id, resource) -> {
            if (id.contains("/scopeMaps/")
                    && resource.at("/properties/provisioningState").asText().equals("Updating")) {
                var show = "acr scope-map show -r myacrregistry -n " + id.substring(id.lastIndexOf('/') + 1);
                connreg.run(show.split(" ")).succeeds();
                connreg.run(show.split(" ")).succeeds();
            }
        });
    }

    /** What a run that ended well has promised. */
    void isDone(Connreg connreg, SiteFixture fixture, EndState expected, Object when) {
        letEnd(connreg);
        EndState.of(connreg.sandbox()).isSameAs(expected, "after " + when);
        if (verb == Verb.CLEANUP) {
            connreg.run(words(connreg)).succeeds();
            return;
        }
        assertThat(fixture.status().succeeds().out()).as("%s", when).contains("Online, Active");
        fixture.hasNothingToDo();
        if (verb == Verb.ROTATE) {
            assertThat(fixture.passwords()).as("%s", when).hasSize(1);
        }
    }

    @Override
    public String toString() {
        return verb + " " + site;
    }
}
