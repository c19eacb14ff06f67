package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.cli.Connreg;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.template.arm.ArmDeployment;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An emitted template makes the resources that a deployment sends, with the same bodies. */
class TemplatesMatchDeployTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    static Set<String> modes() {
        return Modes.graphs().keySet();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void the_emitted_template_makes_what_deploy_sends(String mode) throws IOException {
        var spec = connreg.spec(mode);
        connreg.run("deploy", "-f", spec).succeeds();
        var emitted = connreg.folder().resolve("emitted");

        connreg.run("emit", "arm", "-f", spec, "--directory", emitted.toString())
                .succeeds();

        var made = ArmDeployment.of(
                Files.readString(emitted.resolve("main.json")),
                Files.readString(emitted.resolve("main.parameters.json")));
        assertThat(SentResources.masked(made)).containsExactlyInAnyOrderEntriesOf(SentResources.of(connreg.sandbox()));
        assertThat(made).hasSize(4);
    }

    /** Their order counts too. */
    private static final List<String> CHOICES = List.of(
            "connectedRegistry.mode=ReadWrite",
            "connectedRegistry.repositories=shop/till,hello-world",
            "connectedRegistry.scopeMapName=itsmap",
            "connectedRegistry.syncTokenName=itstoken",
            "connectedRegistry.syncSchedule=0 2 * * *",
            "connectedRegistry.syncWindow=PT4H",
            "connectedRegistry.syncMessageTtl=P7D",
            "connectedRegistry.notifications=hello-world:latest:push",
            "connectedRegistry.logLevel=Error",
            "connectedRegistry.auditLogs=true",
            "connectedRegistry.garbageCollection.enabled=false",
            "connectedRegistry.garbageCollection.schedule=0 3 * * *",
            "extension.name=itsextension",
            "extension.version=1.2.0",
            "extension.releaseTrain=stable",
            "extension.releaseNamespace=registries",
            "extension.settings.pvc.storageRequest=250Gi");

    @ParameterizedTest
    @ValueSource(strings = {"", "--literal"})
    void what_a_spec_chooses_arrives_in_either_form(String form) throws IOException {
        var choices = CHOICES.stream().flatMap(choice -> Stream.of("--set", choice));
        var words = Stream.concat(Stream.of("deploy", "-f", connreg.spec("kubernetes-secret")), choices)
                .collect(Collectors.toCollection(ArrayList::new));
        connreg.run(words.toArray(String[]::new)).succeeds();
        var emitted = connreg.folder().resolve("emitted");
        words.set(0, "arm");
        words.addFirst("emit");
        words.addAll(List.of("--directory", emitted.toString()));
        if (!form.isEmpty()) {
            words.add(form);
        }
        connreg.runAlone(words.toArray(String[]::new)).succeeds();
        var made = ArmDeployment.of(
                Files.readString(emitted.resolve("main.json")),
                Files.readString(emitted.resolve("main.parameters.json")));

        assertThat(SentResources.masked(made)).containsExactlyInAnyOrderEntriesOf(SentResources.of(connreg.sandbox()));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void both_parts_together_make_what_deploy_sends(String mode) throws IOException {
        var spec = connreg.spec(mode);
        connreg.run("deploy", "-f", spec).succeeds();
        var made = new LinkedHashMap<String, JsonNode>();
        for (var part : List.of("cloud", "cluster")) {
            var emitted = connreg.folder().resolve(part);
            connreg.runAlone("emit", "arm", "-f", spec, "--part", part, "--directory", emitted.toString())
                    .succeeds();
            made.putAll(ArmDeployment.of(
                    Files.readString(emitted.resolve("main.json")),
                    Files.readString(emitted.resolve("main.parameters.json"))));
        }

        assertThat(SentResources.masked(made)).containsExactlyInAnyOrderEntriesOf(SentResources.of(connreg.sandbox()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--literal"})
    void a_registry_is_made_by_a_template_that_is_told_to_and_all_else_comes_after_it(String form) throws IOException {
        var emitted = connreg.folder().resolve("emitted");
        var words = new ArrayList<>(List.of("emit", "arm", "-f", connreg.spec("kubernetes-secret")));
        words.addAll(List.of("--create-registry", "--set", "connectedRegistry.clientTokens=till2"));
        words.addAll(List.of("--directory", emitted.toString()));
        if (!form.isEmpty()) {
            words.add(form);
        }

        connreg.runAlone(words.toArray(String[]::new))
                .succeeds()
                .saysAlso("to one that has just been created: the client token 'till2'.");

        var template = Files.readString(emitted.resolve("main.json"));
        var made = ArmDeployment.of(template, Files.readString(emitted.resolve("main.parameters.json")));
        assertThat(made).hasSize(5);
        var registry = made.entrySet().iterator().next();
        assertThat(registry.getKey()).endsWith("/registries/myacrregistry");
        assertThat(registry.getValue().toString())
                .endsWith(
                        "\"location\":\"westeurope\",\"sku\":{\"name\":\"Premium\"},\"properties\":{\"adminUserEnabled\":false,\"dataEndpointEnabled\":true}}");
        assertThat(new ObjectMapper()
                        .readTree(template)
                        .at("/resources/scopeMap/dependsOn/0")
                        .asText())
                .isEqualTo("registry");
    }

    @Test
    void one_template_serves_every_store() {
        var choices = CHOICES.stream()
                .map(choice -> choice.split("=", 2))
                .map(choice -> (SpecOverride) new SpecOverride.Anything("--set", choice[0], choice[1]))
                .toArray(SpecOverride[]::new);
        for (var mode : modes()) {
            var store = Modes.graph(mode, SandboxSeed.SUBSCRIPTION);
            var other = Modes.graph(mode, SandboxSeed.SUBSCRIPTION, choices);

            assertThat(new BicepPrinter().print(other).texts().get("main.bicep"))
                    .isEqualTo(new BicepPrinter().print(store).texts().get("main.bicep"));
            assertThat(new ArmTemplatePrinter().print(other).texts().get("main.json"))
                    .isEqualTo(new ArmTemplatePrinter().print(store).texts().get("main.json"));
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void the_committed_examples_are_what_emit_prints(String mode) throws IOException {
        var spec = connreg.spec(mode);
        var emitted = connreg.folder().resolve("emitted");

        for (var language : new String[] {"bicep", "arm"}) {
            connreg.runAlone("emit", language, "-f", spec, "--directory", emitted.toString())
                    .succeeds();
            var committed = Path.of(language, mode);
            try (var files = Files.list(committed)) {
                for (var file : files.toList()) {
                    // The paths of certificates are those of the test's spec.
                    assertThat(Files.readString(
                                            emitted.resolve(file.getFileName().toString()))
                                    .replace(connreg.folder() + "/", ""))
                            .isEqualTo(Files.readString(file));
                }
            }
        }
    }
}
