package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Connected registries above and below each other, each on a cluster of its own. */
final class FamilyFixture {

    static final String TOP = "topreg";
    static final String LEFT = "leftreg";
    static final String RIGHT = "rightreg";
    static final String LEAF = "leafreg";

    private static final List<String> ALL = List.of(TOP, LEFT, RIGHT, LEAF);

    private final Connreg connreg;

    FamilyFixture(Connreg connreg) {
        this.connreg = connreg;
    }

    /** A sandbox with a cluster for each of them. */
    static SandboxOptions options() {
        var seed = SandboxSeed.tutorial();
        for (var name : ALL) {
            seed = seed.withCluster(name + "cluster", "Connected");
        }
        return SiteFixture.QUICK.withSeed(seed);
    }

    /** The address of its service. */
    static String address(String name) {
        return "192.100.100." + (10 + ALL.indexOf(name));
    }

    /** The words of one of our own commands for one of them. */
    String[] words(String command, String name, String... more) {
        var words = new ArrayList<>(List.of(command, "-f", connreg.spec("bundled-cert-manager"), "-n", name));
        words.addAll(List.of("-c", name + "cluster"));
        if (List.of("deploy", "what-if").contains(command)) {
            words.addAll(List.of("--service-ip", address(name)));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** The same for one that is below another. */
    String[] below(String parent, String command, String name, String... more) {
        return words(
                command,
                name,
                Stream.concat(Stream.of("--set", "connectedRegistry.parent=" + parent), Stream.of(more))
                        .toArray(String[]::new));
    }

    ConnregRun run(String... words) {
        return connreg.run(words);
    }

    /** A command of az, as a line without quotes. */
    static String[] az(String line) {
        return line.split(" ");
    }

    void isOnline(String name) {
        run(words("status", name)).succeeds().printsAlso("Online, Active");
    }

    static String scopeMap(String name) {
        return SiteFixture.REGISTRY + "/scopeMaps/" + name;
    }

    /** What a scope map allows, in order. */
    List<String> actions(String name) {
        var actions = new ArrayList<String>();
        var scopeMap = connreg.sandbox().resources().get(scopeMap(name));
        assertThat(scopeMap).as("scope map %s", name).isNotNull();
        scopeMap.at("/properties/actions").forEach(action -> actions.add(action.asText()));
        return actions;
    }

    void allows(String scopeMap, String child, String... repositories) {
        assertThat(actions(scopeMap))
                .contains(
                        "gateway/" + child + "/config/read",
                        "gateway/" + child + "/config/write",
                        "gateway/" + child + "/message/read",
                        "gateway/" + child + "/message/write");
        for (var repository : repositories) {
            assertThat(actions(scopeMap))
                    .contains(
                            "repositories/" + repository + "/content/read",
                            "repositories/" + repository + "/metadata/read");
        }
    }

    /** Another writer, who has read the scope map before, loses what it allows of a child. */
    void loses(String scopeMap, String child) {
        connreg.sandbox().edit(scopeMap(scopeMap), body -> {
            var actions = (ArrayNode) body.at("/properties/actions");
            for (int i = actions.size() - 1; i >= 0; i--) {
                if (actions.get(i).asText().startsWith("gateway/" + child + "/")) {
                    actions.remove(i);
                }
            }
        });
    }
}
