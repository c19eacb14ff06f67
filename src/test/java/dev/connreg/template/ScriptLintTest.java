package dev.connreg.template;

import dev.connreg.site.GraphComposer;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import dev.connreg.template.script.DeployScript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No linter has a word to say about a script, whatever the choices of a spec. */
class ScriptLintTest {

    private static final String SUBSCRIPTION = "subscription: 11111111-1111-1111-1111-111111111111";

    private static final List<String> REGISTRIES = List.of("", SUBSCRIPTION);
    private static final List<String> CLUSTERS =
            List.of("", "resourceGroup: stores", "resourceGroup: stores, " + SUBSCRIPTION);
    private static final List<String> PARENTS = List.of("", "parent: region1");
    private static final List<String> ACCESSES = List.of(
            "repositories: [hello-world]",
            "repositories: [hello-world], syncTokenName: own-token",
            "syncToken: their-token");
    private static final List<String> TLS_MODES = List.of(
            "mode: bundledCertManager",
            "mode: existingCertManager",
            "mode: ownCertificate, certificate: my.crt, key: my.key",
            "mode: kubernetesSecret, secretName: mysecret",
            "mode: ownTrustDistribution, certificate: my.crt, key: my.key",
            "mode: none, acceptPlainHttp: true");

    @TempDir
    private Path folder;

    /** All that meets in one part of a script; the modes of TLS, which no other choice meets, in turn. */
    private static Map<String, String> scripts() {
        var scripts = new LinkedHashMap<String, String>();
        for (var registry : REGISTRIES) {
            for (var cluster : CLUSTERS) {
                for (var parent : PARENTS) {
                    for (var access : ACCESSES) {
                        var number = scripts.size();
                        var tls = TLS_MODES.get((number + number / TLS_MODES.size()) % TLS_MODES.size());
                        scripts.put(number + ".sh", script(registry, cluster, parent, access, tls));
                    }
                }
            }
        }
        return scripts;
    }

    private static String script(String registry, String cluster, String parent, String access, String tls) {
        var spec = """
                registry: {name: contoso, resourceGroup: retail, %s}
                cluster: {name: store42-cluster, %s}
                connectedRegistry: {name: store42, %s, %s}
                service: {clusterIP: 10.96.0.100}
                tls: {%s}
                """.formatted(registry, cluster, parent, access, tls)
                .replace(", ,", ",")
                .replace(", }", "}");
        var source = new SpecSource.Piped(new ByteArrayInputStream(spec.getBytes(StandardCharsets.UTF_8)));
        var graph = GraphComposer.compose(
                SpecReader.read(Optional.of(source), List.of()).spec(), TemplateFiles.THIS_SUBSCRIPTION);
        return Objects.requireNonNull(DeployScript.print(graph).texts().get("deploy.sh"));
    }

    @Test
    void shellcheck_finds_nothing_whatever_is_chosen() throws IOException, InterruptedException {
        Shellcheck.findsNothing(folder, scripts());
    }
}
