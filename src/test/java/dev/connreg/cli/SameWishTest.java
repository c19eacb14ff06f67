package dev.connreg.cli;

import dev.connreg.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A deploy and the commands of az come to the same end for the same wish, and so do a cleanup and the commands of az that
 * delete. What is compared is what is there afterwards; the way to it may differ.
 */
class SameWishTest {

    private static final String REPOSITORIES = "hello-world,shop/till";
    private static final SandboxOptions OPTIONS = FamilyFixture.options();

    /** A connected registry of its own or below another, for reading or for writing. */
    private enum Wish {
        TOP_READ_ONLY(FamilyFixture.TOP, "ReadOnly", false),
        TOP_READ_WRITE(FamilyFixture.TOP, "ReadWrite", false),
        CHILD_READ_ONLY(FamilyFixture.LEFT, "ReadOnly", true),
        CHILD_READ_WRITE(FamilyFixture.LEFT, "ReadWrite", true);

        private final String name;
        private final String mode;
        private final boolean isChild;

        Wish(String name, String mode, boolean isChild) {
            this.name = name;
            this.mode = mode;
            this.isChild = isChild;
        }

        /** The parent writes where the child may, and exists before either way is taken. */
        void prepare(Connreg connreg) {
            connreg.start(OPTIONS);
            if (isChild) {
                var family = new FamilyFixture(connreg);
                family.run(family.words("deploy", FamilyFixture.TOP, "--set", "connectedRegistry.mode=ReadWrite"))
                        .succeeds();
            }
        }

        void deploy(Connreg connreg) {
            run(connreg, "deploy", "--repository", REPOSITORIES, "--set", "connectedRegistry.mode=" + mode);
        }

        void cleanup(Connreg connreg) {
            run(connreg, "cleanup", "--yes");
        }

        private void run(Connreg connreg, String command, String... more) {
            var family = new FamilyFixture(connreg);
            var words =
                    isChild ? family.below(FamilyFixture.TOP, command, name, more) : family.words(command, name, more);
            family.run(words).succeeds();
        }

        /** The same in the words of az: cloud side, connection string, extension; then it is waited for. */
        void create(Connreg connreg) {
            createConnectedRegistry(connreg);
            createExtension(connreg, connectionString(connreg));
            status(connreg);
            status(connreg);
        }

        void createConnectedRegistry(Connreg connreg) {
            var words = az("acr connected-registry create -r myacrregistry --mode " + mode + " -n " + name);
            words.add("--repository");
            words.addAll(List.of(REPOSITORIES.split(",")));
            if (isChild) {
                words.addAll(List.of("--parent", FamilyFixture.TOP));
            }
            succeeds(connreg, words);
        }

        private String connectionString(Connreg connreg) {
            return succeeds(
                            connreg,
                            az("acr connected-registry get-settings -r myacrregistry --parent-protocol https --yes"
                                    + " --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING -o tsv -n "
                                    + name))
                    .out()
                    .strip();
        }

        private void createExtension(Connreg connreg, String connectionString) {
            var words = extension("create");
            words.addAll(List.of("--extension-type", "Microsoft.ContainerRegistry.ConnectedRegistry"));
            words.addAll(az("--config cert-manager.enabled=true cert-manager.install=true"
                    + " trustDistribution.enabled=true service.clusterIP=" + FamilyFixture.address(name)));
            words.addAll(List.of("--config-protected", "connectionString=" + connectionString));
            succeeds(connreg, words);
        }

        private List<String> extension(String verb) {
            return az("k8s-extension " + verb + " -g myresourcegroup -t connectedClusters -n " + name + " -c " + name
                    + "cluster");
        }

        private void status(Connreg connreg) {
            var family = new FamilyFixture(connreg);
            family.run(family.words("status", name)).succeeds();
        }

        void delete(Connreg connreg) {
            var extension = extension("delete");
            extension.add("--yes");
            succeeds(connreg, extension);
            succeeds(connreg, az("acr connected-registry deactivate -r myacrregistry --yes -n " + name));
            succeeds(connreg, az("acr connected-registry delete -r myacrregistry --cleanup --yes -n " + name));
        }

        private static List<String> az(String line) {
            return new ArrayList<>(List.of(line.split(" ")));
        }

        private static ConnregRun succeeds(Connreg connreg, List<String> words) {
            return connreg.run(words.toArray(String[]::new)).succeeds();
        }
    }

    /** What is there before the first step and after each. */
    @SafeVarargs
    private static List<EndState> states(Wish wish, Consumer<Connreg>... steps) {
        try (var connreg = new Connreg()) {
            wish.prepare(connreg);
            var states = new ArrayList<>(List.of(state(connreg)));
            for (var step : steps) {
                step.accept(connreg);
                states.add(state(connreg));
            }
            return states;
        }
    }

    /** A deploy's API version has no {@code authType}, and without one it is a sync token that is meant. */
    private static EndState state(Connreg connreg) {
        return new EndState(EndState.of(connreg.sandbox()).lines().stream()
                .filter(line -> !line.endsWith("syncProperties authType: \"SyncToken\""))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource
    void creation_comes_to_the_same_and_changes_nothing_once_more(Wish wish) {
        var ours = states(wish, wish::deploy, wish::deploy, wish::createConnectedRegistry);
        var azs = states(wish, wish::create, wish::createConnectedRegistry, wish::deploy);

        var deployed = ours.get(1);
        azs.get(1).isSameAs(deployed, "after az's commands, held against a deploy");
        ours.get(2).isSameAs(deployed, "after a second deploy");
        ours.get(3).isSameAs(deployed, "after az's create on top of deploys");
        azs.get(2).isSameAs(deployed, "after az's create once more");
        azs.get(3).isSameAs(deployed, "after a deploy on top of az's commands");
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void deletion_comes_to_the_same(Wish wish) {
        var ours = states(wish, wish::deploy, wish::cleanup, wish::create, wish::cleanup);
        var azs = states(wish, wish::create, wish::delete, wish::deploy, wish::delete);

        var cleaned = ours.get(2);
        ours.get(4).isSameAs(cleaned, "after a cleanup of what az's commands made");
        azs.get(2).isSameAs(cleaned, "after az's commands deleted what they made");
        azs.get(4).isSameAs(cleaned, "after az's commands deleted what a deploy made");
        // All rights on a repository may be the parent's own, and stay; reading alone was given for a child.
        if (wish != Wish.CHILD_READ_WRITE) {
            cleaned.isSameAs(ours.get(0), "after a cleanup, held against what was there before");
        }
    }
}
