package dev.connreg.az.result;

import static dev.connreg.az.format.JsonFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultShapeTest {

    private static final String ID = "/subscriptions/s/resourceGroups/site/providers/P/registries/r";

    @Test
    void properties_become_fields_of_the_resource_and_missing_ones_are_null() {
        var shown = ResultShape.SCOPE_MAP.of(json(
                "{name: 'm', type: 'T', properties: {type: 'UserDefined', actions: ['a'], unknown: 1}, unknown: 2}"));

        assertThat(shown)
                .hasToString(json("{id: null, name: 'm', type: 'T', systemData: null, description: null,"
                                + " creationDate: null, provisioningState: null, actions: ['a']}")
                        .toString());
    }

    @Test
    void an_extension_keeps_unknown_fields_but_those_among_its_properties() {
        var shown = ResultShape.EXTENSION.of(json("{novel: 1, properties: {version: '1', novelty: 2}}"));

        assertThat(shown.path("novel").intValue()).isOne();
        assertThat(shown.path("version").textValue()).isEqualTo("1");
        assertThat(shown.has("novelty")).isFalse();
        assertThat(shown.has("properties")).isFalse();
    }

    @Test
    void nested_objects_have_all_their_fields_where_they_are_there_at_all() {
        var shown = ResultShape.CONNECTED_REGISTRY.of(
                json("{properties: {loginServer: {tls: {certificate: {}}}, mode: 'ModeOfTomorrow'}}"));

        assertThat(shown.path("loginServer"))
                .isEqualTo(json("{host: null, tls: {status: null, certificate: {type: null, location: null}}}"));
        assertThat(shown.path("logging").isNull()).isTrue();
        assertThat(shown.path("mode").textValue()).isEqualTo("ModeOfTomorrow");
    }

    @Test
    void the_group_stands_beside_each_id_that_names_one() {
        var shown = ResultShape.CONNECTED_REGISTRY.of(
                json("{id: '%s/connectedRegistries/c', properties: {parent: {id: '%s', syncProperties: {}}}}"
                        .formatted(ID, ID)));

        assertThat(shown.path("resourceGroup").textValue()).isEqualTo("site");
        assertThat(shown.path("parent").path("resourceGroup").textValue()).isEqualTo("site");
        assertThat(shown.path("parent").path("syncProperties").has("resourceGroup"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/subscriptions/s", "/subscriptions/s/resourceGroups/g", "x", "''"})
    void other_ids_add_no_group(String id) {
        assertThat(ResultShape.TOKEN.of(json("{id: '%s'}".formatted(id))).has("resourceGroup"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T10:00:00.0000000Z, 2024-05-01T10:00:00+00:00",
        "2024-05-01T10:00:00.1234567Z, 2024-05-01T10:00:00.123456+00:00",
        "2024-05-01T10:00:00.1+02:00, 2024-05-01T10:00:00.100000+02:00",
        "soon, soon"
    })
    void times_look_as_python_prints_them(String received, String shown) {
        var token = json("{properties: {creationDate: '%s'}}".formatted(received));

        assertThat(ResultShape.TOKEN.of(token).path("creationDate").textValue()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P2D | 2 days, 0:00:00",
                "P1D | 1 day, 0:00:00",
                "PT4H | 4:00:00",
                "P1DT1H2M3S | 1 day, 1:02:03",
                "P2W | 14 days, 0:00:00",
                "PT0.5S | 0:00:00.500000",
                "PT0S | 0:00:00",
                "-PT1H | -1 day, 23:00:00",
                "always | always"
            })
    void durations_look_as_python_prints_them(String received, String shown) {
        var registry = json("{properties: {parent: {syncProperties: {messageTtl: '%s'}}}}".formatted(received));

        assertThat(ResultShape.CONNECTED_REGISTRY
                        .of(registry)
                        .at("/parent/syncProperties/messageTtl")
                        .textValue())
                .isEqualTo(shown);
    }

    @Test
    void a_list_is_shown_item_by_item() {
        var shown = ResultShape.TOKEN.of(json("[{name: 'a'}, {name: 'b', properties: {status: 'enabled'}}]"));

        assertThat(shown.path(0).path("status").isNull()).isTrue();
        assertThat(shown.path(1).path("status").textValue()).isEqualTo("enabled");
    }

    @Test
    void some_fields_have_another_name_in_az() {
        var shown = ResultShape.REGISTRY.of(json("{properties: {policies: {azureADAuthenticationAsArmPolicy:"
                + " {status: 'enabled'}}, networkRuleSet: {ipRules: [{value: '1.2.3.4'}]}}}"));

        assertThat(shown.at("/policies/azureAdAuthenticationAsArmPolicy/status").textValue())
                .isEqualTo("enabled");
        assertThat(shown.at("/networkRuleSet/ipRules/0/ipAddressOrRange").textValue())
                .isEqualTo("1.2.3.4");
    }

    @Test
    void the_ids_of_identities_stay_keys() {
        var shown = ResultShape.CONNECTED_REGISTRY.of(json(
                "{identity: {type: 'userAssigned', userAssignedIdentities: {'%s': {clientId: 'c'}}}}".formatted(ID)));

        assertThat(shown.path("identity").path("userAssignedIdentities").path(ID))
                .isEqualTo(json("{principalId: null, clientId: 'c'}"));
    }

    @Test
    void what_was_received_is_left_as_it_was() {
        var received = json("{id: '%s', properties: {actions: []}}".formatted(ID));
        var before = received.deepCopy();

        ResultShape.SCOPE_MAP.of(received);

        assertThat(received).isEqualTo(before);
    }

    @Test
    void a_new_token_shows_its_passwords() {
        var shown = ResultShape.tokenWithCredentials(
                json("{name: 't'}"), json("{username: 't', passwords: [{name: 'password1', value: 'p'}]}"));

        assertThat(shown.at("/credentials/username").textValue()).isEqualTo("t");
        assertThat(shown.at("/credentials/passwords/0/expiry").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void each_shape_has_models_for_all_that_it_names(ResultShape shape) {
        assertThat(shape.of(json("{properties: {}}")).isObject()).isTrue();
    }
}
