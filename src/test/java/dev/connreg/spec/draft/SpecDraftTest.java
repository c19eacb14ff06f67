package dev.connreg.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import dev.connreg.problem.Failure;
import dev.connreg.spec.TlsMode;
import dev.connreg.spec.schema.SchemaValidator;
import dev.connreg.spec.schema.SpecKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is right as it is, and stays so whichever of its keys is set. */
class SpecDraftTest {

    private static final JsonSchema SCHEMA = SchemaValidator.load();

    /** What goes with another choice only than that of a draft with no options. */
    private static final Set<String> OF_OTHER_CHOICES = Set.of(
            "connectedRegistry.syncToken",
            "tls.certificate",
            "tls.key",
            "tls.certificateAuthority",
            "tls.secretName",
            "tls.acceptPlainHttp",
            "keyVault.resourceGroup",
            "keyVault.subscription");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls.mode=bundledCertManager",
                "tls.mode=existingCertManager",
                "tls.mode=ownCertificate tls.certificate=a.crt tls.key=a.key",
                "tls.mode=kubernetesSecret tls.secretName=k8secret",
                "tls.mode=ownTrustDistribution tls.certificate=a.crt tls.key=a.key",
                "tls.mode=ownTrustDistribution tls.secretName=k8secret",
                "tls.mode=none tls.acceptPlainHttp=true",
                "connectedRegistry.syncSchedule=0_9_*_*_* connectedRegistry.syncWindow=PT4H",
                "connectedRegistry.repositories=[\"a/b\",c] cluster.name=true extension.version=1.10",
                "connectionString.standardInput=true",
                "connectionString.file=a extension.protectedSettings.a.b.file=c extension.protectedSettings.d.environment=E",
                "extension.protectedSettings.a.standardInput=true",
                "extension.settings.service.type=ClusterIP extension.settings.pvc.storageClassName=5 registry.subscription=00000000-0000-0000-0000-000000000001"
            })
    void draft_says_what_the_options_said(String options) {
        var words = Stream.of(options.split(" "))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);

        var reading = Drafts.read(Drafts.complete(words));

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.spec()).isEqualTo(Drafts.ofOptions(words));
        assertThat(SCHEMA.validate(tree(Drafts.complete(words)))).isEmpty();
    }

    @Test
    void setting_of_several_lines_stays_whole() {
        var words = new String[] {
            "extension.settings.x=a\nb: c\n", "extension.settings.y=d", "extension.settings.z=\u001b[0m\u2028\u007f"
        };

        assertThat(Drafts.read(Drafts.complete(words)).spec()).isEqualTo(Drafts.ofOptions(words));
    }

    private static JsonNode tree(String draft) {
        try {
            return new YAMLMapper().readTree(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("keys_that_go_with_every_choice")
    void key_can_be_set_by_taking_its_number_sign_away(SpecKey key) {
        var draft = Drafts.complete();
        var changed = Drafts.uncommented(draft, key.path());

        assertThat(changed).isNotEqualTo(draft);
        assertThat(Drafts.read(changed).warnings())
                .allMatch(warning -> warning.message().startsWith("only the preview chart"));
    }

    static Stream<SpecKey> keys_that_go_with_every_choice() {
        var set = Stream.of(Drafts.NEEDED, List.of(Drafts.REPOSITORIES, "apiVersion="))
                .flatMap(List::stream)
                .map(word -> word.substring(0, word.indexOf('=')))
                .toList();
        return Drafts.keys().filter(key -> !set.contains(key.path()) && !OF_OTHER_CHOICES.contains(key.path()));
    }

    @ParameterizedTest
    @CsvSource({
        "tls.certificateAuthority, tls.mode=ownCertificate tls.certificate=a.crt tls.key=a.key",
        "tls.certificate, tls.mode=ownTrustDistribution tls.key=a.key",
        "tls.key, tls.mode=ownTrustDistribution tls.certificate=a.crt",
        "tls.secretName, tls.mode=kubernetesSecret",
        "tls.acceptPlainHttp, tls.mode=none",
        "keyVault.resourceGroup, keyVault.name=mykeyvault",
        "keyVault.subscription, keyVault.name=mykeyvault"
    })
    void key_of_another_choice_can_be_set_with_that(String key, String options) {
        var draft = Drafts.complete(options.split(" "));
        var name = key.substring(key.indexOf('.') + 1);
        var withoutPlaceholder =
                draft.replaceAll("(?m)^  %s: .*$".formatted(name), "  %s: %s".formatted(name, sampleOf(key)));

        assertThat(Drafts.read(Drafts.uncommented(withoutPlaceholder, key)).warnings())
                .isEmpty();
    }

    private static String sampleOf(String path) {
        return Drafts.keys()
                .filter(key -> key.path().equals(path))
                .map(key -> key.sample().asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sync_token_takes_the_place_of_repositories() {
        var draft = Drafts.complete().replace("  repositories:", "  #repositories:");

        assertThat(Drafts.read(Drafts.uncommented(draft, "connectedRegistry.syncToken"))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys_with_a_default")
    void default_is_what_a_spec_has_without_the_key(SpecKey key) {
        var draft = Drafts.complete();

        assertThat(Drafts.read(Drafts.uncommented(draft, key.path())).spec())
                .isEqualTo(Drafts.read(draft).spec());
    }

    static Stream<SpecKey> keys_with_a_default() {
        return Drafts.keys().filter(key -> key.schema().has("default"));
    }

    @ParameterizedTest
    @CsvSource({
        "tls.mode=bundledCertManager, 'cluster.name connectedRegistry.name connectedRegistry.repositories registry.name registry.resourceGroup service.clusterIP'",
        "tls.mode=ownCertificate, 'cluster.name connectedRegistry.name connectedRegistry.repositories registry.name registry.resourceGroup service.clusterIP tls.certificate tls.key'",
        "tls.mode=kubernetesSecret, 'cluster.name connectedRegistry.name connectedRegistry.repositories registry.name registry.resourceGroup service.clusterIP tls.secretName'",
        "tls.mode=none, 'cluster.name connectedRegistry.name connectedRegistry.repositories registry.name registry.resourceGroup service.clusterIP tls.acceptPlainHttp'"
    })
    void reader_refuses_each_placeholder_by_its_key(String mode, String refused) {
        assertThatThrownBy(() -> Drafts.read(Drafts.of(mode))).isInstanceOfSatisfying(Failure.class, failure -> {
            var sentences = failure.findings().stream().map(Object::toString).toList();
            assertThat(sentences).hasSize(refused.split(" ").length);
            for (var key : refused.split(" ")) {
                assertThat(sentences)
                        .anyMatch(
                                sentence -> sentence.contains(": " + key)
                                        && sentence.matches(
                                                ".*(is a placeholder: put the value in its place|must be true with mode none.*)"));
            }
        });
    }

    @Test
    void draft_has_no_line_that_is_too_long_for_a_screen() {
        assertThat(Drafts.of("tls.mode=none").lines()).allMatch(line -> line.length() <= 130);
    }

    @Test
    void plain_http_is_not_accepted_by_a_draft() {
        assertThat(Drafts.of("tls.mode=none")).contains("  acceptPlainHttp: false\n");
        assertThat(Drafts.read(Drafts.complete("tls.mode=none", "tls.acceptPlainHttp=true"))
                        .spec()
                        .tls())
                .isInstanceOf(TlsMode.NoTls.class);
    }
}
