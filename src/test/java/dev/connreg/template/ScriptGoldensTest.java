package dev.connreg.template;

import dev.connreg.golden.Goldens;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.site.CreatedRegistry;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.template.script.CleanupScript;
import dev.connreg.template.script.DeployScript;
import dev.connreg.template.script.ScriptNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed scripts are what the printers print, and no linter has a word to say about them. */
class ScriptGoldensTest {

    @TempDir
    private Path folder;

    private static Map<String, String> scripts() {
        var graphs = new LinkedHashMap<>(Modes.sites());
        graphs.put("own-names", with(set("connectedRegistry.scopeMapName", "storemap")));
        graphs.put(
                "own-names-nested",
                with(
                        set("connectedRegistry.syncTokenName", "store-token"),
                        set("connectedRegistry.parent", "region1")));
        graphs.put(
                "odd-settings",
                with(
                        set("extension.settings.my.note", "it's $HOME \"q\" \\ `x` \n"),
                        set("registry.resourceGroup", "my.rg_(x)")));
        graphs.put("created-registry", CreatedRegistry.in(with()));
        var scripts = new LinkedHashMap<String, String>();
        graphs.forEach((name, graph) ->
                scripts.put(name + ".sh", DeployScript.print(graph).texts().get("deploy.sh")));
        scripts.put(
                "own-certificate-beside.sh",
                DeployScript.printBesideFiles(Modes.site("own-certificate", SandboxSeed.SUBSCRIPTION))
                        .texts()
                        .get("deploy.sh"));
        scripts.put("cleanup.sh", cleanup(true, false));
        scripts.put("cleanup-existing-token.sh", cleanup(false, false));
        scripts.put("cleanup-cluster-gone.sh", cleanup(true, true));
        return scripts;
    }

    private static SpecOverride set(String key, String value) {
        return new SpecOverride.Text("--set", key, value);
    }

    private static DeploymentGraph with(SpecOverride... overrides) {
        return Modes.site("bundled-cert-manager", SandboxSeed.SUBSCRIPTION, overrides);
    }

    private static String cleanup(boolean ownToken, boolean clusterIsGone) {
        var group = new ResourceGroup(TemplateFiles.THIS_SUBSCRIPTION, "retail").id();
        var registry = group.extension("Microsoft.ContainerRegistry/registries", "contoso");
        var cluster = group.extension("Microsoft.Kubernetes/connectedClusters", "store42-cluster");
        var names = new ScriptNames(
                registry,
                cluster,
                registry.child("connectedRegistries", "Store42"),
                registry.child("tokens", "Store42"),
                Optional.of(registry.child("scopeMaps", "Store42")).filter(_ -> ownToken),
                cluster.extension("Microsoft.KubernetesConfiguration/extensions", "store42"));
        return CleanupScript.print(names, clusterIsGone).texts().get("cleanup.sh");
    }

    @Test
    void scripts_are_printed_as_before() {
        Goldens.in("src/test/resources/script").check(scripts());
    }

    @Test
    void shellcheck_finds_nothing() throws IOException, InterruptedException {
        Shellcheck.findsNothing(folder, scripts());
    }
}
