package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code sandbox start}, as a shell uses it: a process of its own, and a file {@code env} that tells how to reach it. */
class SandboxStartTest {

    private static final Pattern EXPORT = Pattern.compile("export ([A-Z_]+)='([^']*)'");
    private static final Pattern SECRET = Pattern.compile("\"client_secret\": *\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("SyncTokenPassword=([^;]+);");

    private final Connreg connreg = new Connreg();
    private ConnregProcess sandbox;

    @BeforeEach
    void start() throws IOException {
        var folder = Files.createDirectory(connreg.folder().resolve("sandbox"));
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            sandbox = ConnregProcess.start(
                    Map.of(),
                    connreg.folder(),
                    // Nothing is written there: a process that is killed would leave it.
                    List.of("-Djava.io.tmpdir=" + connreg.folder().resolve("missing")),
                    List.of("sandbox", "start", "--debug", "--directory", folder.toString()));
            while (Files.notExists(folder.resolve("env"))) {
                var news = watch.poll(2, TimeUnit.MINUTES);
                assertThat(news).as("news of the sandbox").isNotNull();
                news.reset();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        EXPORT.matcher(Files.readString(folder.resolve("env")))
                .results()
                .forEach(variable -> connreg.with(variable.group(1), variable.group(2)));
    }

    @AfterEach
    void stop() {
        sandbox.kill();
        connreg.close();
    }

    @Test
    void the_whole_way_runs_on_it_and_its_log_shows_requests_and_no_secret() throws IOException {
        var canaries = new Canaries();
        var spec = connreg.spec("own-certificate");
        canaries.addPem(connreg.folder().resolve("mycert.key"));
        canaries.add(clientSecret());

        connreg.runAlone("deploy", "-f", spec).succeeds().printsAlso("Succeeded, Online, Active");
        canaries.add(password());
        connreg.runAlone("cleanup", "-f", spec, "--yes").succeeds();

        sandbox.kill();
        var log = sandbox.end();
        assertThat(log.err()).contains("INFO: PUT /subscriptions/", "DEBUG: Received: {");
        canaries.assertNotIn(log.out() + log.err(), "the sandbox's log");
        var mayHold = List.of("sandbox", "mycert.key");
        canaries.assertNotBelow(
                connreg.folder(),
                file -> mayHold.contains(
                        connreg.folder().relativize(file).getName(0).toString()));
    }

    private String clientSecret() throws IOException {
        var file = Path.of(connreg.variables().get("AZURE_CONFIG_DIR"), "service_principal_entries.json");
        var found = SECRET.matcher(Files.readString(file));
        assertThat(found.find()).as("a secret in %s", file).isTrue();
        return found.group(1);
    }

    private String password() {
        var settings = connreg.runAlone(
                        "acr connected-registry get-settings --parent-protocol https --generate-password 2 --yes"
                                .concat(" -r myacrregistry -n myconnectedregistry")
                                .split(" "))
                .succeeds();
        var found = PASSWORD.matcher(settings.out());
        assertThat(found.find()).as("a password in %s", settings).isTrue();
        return found.group(1);
    }
}
