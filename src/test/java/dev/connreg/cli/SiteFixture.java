package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The site of a spec: what deploys make of it, and what others do to it behind connreg's back. */
final class SiteFixture {

    /** A sandbox on which nothing takes a while. */
    static final SandboxOptions QUICK = SandboxOptions.defaults().withPolls(0).withOnlineAfterReads(0);

    static final String NAME = "myconnectedregistry";
    static final String REGISTRY = SandboxSeed.tutorial().registryId("myacrregistry");
    static final String CLUSTER = SandboxSeed.tutorial().clusterId("myarck8scluster");
    static final String TOKEN = REGISTRY + "/tokens/" + NAME;
    static final String SCOPE_MAP = REGISTRY + "/scopeMaps/" + NAME;
    static final String CONNECTED_REGISTRY = REGISTRY + "/connectedRegistries/" + NAME;
    static final String EXTENSION = CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/" + NAME;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*");
    private static final Pattern NEW_PASSWORD = Pattern.compile("(?m)^ *[+~!] .*password");
    private static final Pattern SENT_EXTENSION = Pattern.compile("(?m)^ *[+~!] extension '" + NAME + "'");

    private final Connreg connreg;
    private final String spec;

    SiteFixture(Connreg connreg, String spec) {
        this.connreg = connreg;
        this.spec = spec;
    }

    private ConnregRun run(String command, String... more) {
        return connreg.run(
                Stream.concat(Stream.of(command, "-f", spec), Stream.of(more)).toArray(String[]::new));
    }

    ConnregRun deploy(String... more) {
        return run("deploy", more);
    }

    /** What a deploy would do, which changes nothing. */
    ConnregRun whatIf(String... more) {
        var run = run("what-if", more);
        connreg.changedNothing(run);
        return run;
    }

    /** A new password or certificate, as the word says. */
    ConnregRun rotate(String what, String... more) {
        return connreg.run(Stream.concat(Stream.of("rotate", what, "-f", spec), Stream.of(more))
                .toArray(String[]::new));
    }

    ConnregRun status() {
        return run("status");
    }

    ConnregRun cleanup(String... more) {
        return run("cleanup", Stream.concat(Stream.of("--yes"), Stream.of(more)).toArray(String[]::new));
    }

    /** A command of az, as a line without quotes. */
    ConnregRun az(String line) {
        return connreg.run(line.split(" ")).succeeds();
    }

    void isOnline() {
        status().succeeds().printsAlso("Online, Active");
    }

    void isDown() {
        assertThat(status().succeeds().out()).contains("Offline");
    }

    /** The plan says that a password is made, and that it is sent with all that goes with it. */
    static void makesPassword(ConnregRun plan) {
        assertThat(plan.out()).as("%s", plan).containsPattern(NEW_PASSWORD);
        sendsExtension(plan);
    }

    static void sendsExtension(ConnregRun plan) {
        assertThat(plan.out()).as("%s", plan).containsPattern(SENT_EXTENSION);
    }

    /** The plan shows a new password with complete settings, the deploy does it, and then all is well. */
    void isRepaired(String... more) {
        var complete = protectedKeys();
        makesPassword(whatIf(more).succeeds());
        deploy(more).succeeds();
        assertThat(protectedKeys()).isEqualTo(complete);
        isOnline();
        hasNothingToDo(more);
    }

    /** Plan and deploy agree that all is as it should be. */
    void hasNothingToDo(String... more) {
        var writes = connreg.writes();
        whatIf(more).succeeds().printsAlso("Nothing to do");
        deploy(more).succeeds();
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    Set<String> protectedKeys() {
        return new TreeSet<>(connreg.sandbox().protectedSettings(EXTENSION).keySet());
    }

    /** The value of a protected setting on the cluster. */
    String protectedSetting(String key) {
        var settings = connreg.sandbox().protectedSettings(EXTENSION);
        assertThat(settings).containsKey(key);
        return settings.get(key).reveal();
    }

    JsonNode resource(String id) {
        var found = connreg.sandbox().resources().get(id);
        assertThat(found)
                .as("%s among %s", id, connreg.sandbox().resources().keySet())
                .isNotNull();
        return found;
    }

    /** When each password of the sync token was made. */
    Map<String, String> passwords() {
        var made = new TreeMap<String, String>();
        resource(TOKEN)
                .at("/properties/credentials/passwords")
                .forEach(password -> made.put(
                        password.path("name").asText(),
                        password.path("creationTime").asText()));
        return made;
    }

    /** All that is there was made that much earlier. */
    void ages(Duration time) {
        connreg.sandbox().resources().keySet().forEach(id -> connreg.sandbox().edit(id, body -> age(body, time)));
    }

    private static void age(JsonNode node, Duration time) {
        if (node instanceof ObjectNode object) {
            for (var member : List.copyOf(object.properties())) {
                object.set(member.getKey(), aged(member.getValue(), time));
            }
        } else if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.set(i, aged(items.get(i), time));
            }
        }
    }

    private static JsonNode aged(JsonNode node, Duration time) {
        age(node, time);
        return node.isTextual() && TIME.matcher(node.asText()).matches()
                ? TextNode.valueOf(
                        OffsetDateTime.parse(node.asText()).minus(time).toString())
                : node;
    }

    /** A password gets a time at which it ends. */
    void expires(String password, OffsetDateTime end) {
        connreg.sandbox()
                .edit(
                        TOKEN,
                        body -> body.at("/properties/credentials/passwords").forEach(known -> {
                            if (known.path("name").asText().equals(password)) {
                                ((ObjectNode) known).put("expiry", end.toString());
                            }
                        }));
    }

    /** The connection string that somebody makes with a new password. */
    String connectionString(int password) {
        return az("acr connected-registry get-settings -r myacrregistry -n " + NAME
                        + " --parent-protocol https --yes --query ACR_REGISTRY_CONNECTION_STRING -o tsv"
                        + " --generate-password " + password)
                .out()
                .strip();
    }
}
