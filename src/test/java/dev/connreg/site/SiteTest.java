package dev.connreg.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Node;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private static Site site(String spec, SpecOverride... overrides) {
        var file = Path.of("src/test/resources/specs", spec + ".yaml");
        return Site.of(
                SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of(overrides))
                        .spec(),
                SUBSCRIPTION);
    }

    private static SpecOverride set(String path, String value) {
        return new SpecOverride.Anything("--set", path, value);
    }

    private static Fields extension(Site site) {
        return new GraphResolver(site.graph())
                .body(site.graph().resource(Symbols.EXTENSION))
                .object("properties");
    }

    private static Map<String, String> texts(Fields settings) {
        return settings.values().entrySet().stream()
                .filter(member -> member.getValue() instanceof Value.Text)
                .collect(Collectors.toMap(Map.Entry::getKey, member -> ((Value.Text) member.getValue()).text()));
    }

    /** The settings of learn.microsoft.com, quickstart connected registry, for each way to secure one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bundled-cert-manager,true,true,true,connectionString",
        "existing-cert-manager,true,false,true,connectionString",
        "own-certificate,false,false,true,connectionString tls.crt tls.key tls.cacrt",
        "kubernetes-secret,false,false,true,connectionString tls.secret",
        "no-tls,false,false,false,connectionString"
    })
    void each_mode_has_its_settings(
            String mode, String enabled, String install, String distributesTrust, String protectedKeys) {
        var extension = extension(site(mode));

        assertThat(texts(extension.object("configurationSettings")))
                .containsEntry("service.clusterIP", "192.100.100.1")
                .containsEntry("cert-manager.enabled", enabled)
                .containsEntry("cert-manager.install", install)
                .containsEntry("trustDistribution.enabled", distributesTrust);
        assertThat(extension.object("configurationProtectedSettings").values().keySet())
                .containsExactly(protectedKeys.split(" "));
    }

    @Test
    void plain_http_is_switched_on_where_it_is_asked_for_and_nowhere_else() {
        assertThat(texts(extension(site("no-tls")).object("configurationSettings")))
                .containsEntry("httpEnabled", "true");
        assertThat(texts(extension(site("bundled-cert-manager")).object("configurationSettings")))
                .doesNotContainKey("httpEnabled");
    }

    @Test
    void version_that_is_pinned_is_not_upgraded_by_the_service() {
        assertThat(extension(site("bundled-cert-manager")).values())
                .containsEntry("autoUpgradeMinorVersion", new Value.Flag(true))
                .doesNotContainKey("version");
        assertThat(extension(site("bundled-cert-manager", set("extension.version", "1.2.0")))
                        .values())
                .containsEntry("autoUpgradeMinorVersion", new Value.Flag(false))
                .containsEntry("version", new Value.Text("1.2.0"));
    }

    @Test
    void steps_come_in_the_order_in_which_each_finds_what_it_needs() {
        var child = site("bundled-cert-manager", set("connectedRegistry.parent", "region1"));

        assertThat(child.graph().nodes())
                .extracting(Node::symbol)
                .containsExactly(
                        Symbols.REGISTRY,
                        Symbols.CLUSTER,
                        Symbols.PARENT,
                        Symbols.SCOPE_MAP,
                        Symbols.SYNC_TOKEN,
                        Symbols.ANCESTORS,
                        Symbols.CONNECTED_REGISTRY,
                        Symbols.CONNECTION_STRING,
                        Symbols.EXTENSION,
                        Symbols.ONLINE);
    }

    @Test
    void connection_string_of_the_user_means_that_no_password_is_made() {
        var own = site("bundled-cert-manager", set("connectionString.file", "connection.txt"));

        assertThat(own.graph().nodes()).extracting(Node::symbol).doesNotContain(Symbols.CONNECTION_STRING);
    }

    @Test
    void sync_token_of_somebody_else_is_used_and_not_managed() {
        var site = site(
                "bundled-cert-manager", set("connectedRegistry", "{\"name\": \"store42\", \"syncToken\": \"theirs\"}"));

        assertThat(site.names().scopeMap()).isEmpty();
        assertThat(site.names().resources())
                .filteredOn(resource -> resource.id().name().equals("theirs"))
                .singleElement()
                .satisfies(resource -> assertThat(resource.managed()).isFalse());
        assertThat(site.graph().resource(Symbols.SYNC_TOKEN).isExisting()).isTrue();
    }

    @Test
    void names_are_those_of_the_graph() {
        var site = site(
                "bundled-cert-manager",
                set("connectedRegistry.scopeMapName", "itsmap"),
                set("connectedRegistry.syncTokenName", "itstoken"),
                set("extension.name", "itsextension"),
                set("cluster.resourceGroup", "edge"),
                set("cluster.subscription", "99999999-2222-3333-4444-555555555555"));
        var ids = new GraphResolver(site.graph());

        assertThat(site.names().scopeMap()).contains(ids.id(Symbols.SCOPE_MAP));
        assertThat(site.names().token()).isEqualTo(ids.id(Symbols.SYNC_TOKEN));
        assertThat(site.names().connectedRegistry()).isEqualTo(ids.id(Symbols.CONNECTED_REGISTRY));
        assertThat(site.names().extension())
                .isEqualTo(ids.id(Symbols.EXTENSION))
                .asString()
                .startsWith("/subscriptions/99999999-2222-3333-4444-555555555555/resourceGroups/edge/");
    }
}
