package dev.connreg.az.result;

import static dev.connreg.az.format.JsonFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.az.format.OutputFormat;
import dev.connreg.az.format.ResultFormatter;
import org.junit.jupiter.api.Test;

/** Tables as az 2.91 prints them. */
class ResultTableTest {

    private static String table(ResultTable table, String result) {
        return ResultFormatter.format(new CommandResult(json(result), table), OutputFormat.TABLE);
    }

    @Test
    void extensions_without_a_version_have_its_column_last() {
        var extensions = """
                [{name: 'a', extensionType: 't', version: null, provisioningState: 'Succeeded',
                  systemData: {lastModifiedAt: 'then'}, plan: null, isSystemExtension: false},
                 {name: 'b', extensionType: 't', version: '1.2', provisioningState: 'Failed',
                  systemData: {lastModifiedAt: 'now'}, plan: {name: 'n', publisher: 'p', product: 'q'},
                  isSystemExtension: false}]
                """;

        assertThat(table(ResultTable.EXTENSION, extensions)).isEqualTo("""
                        Name    ExtensionType    ProvisioningState    LastModifiedAt    Plan_name    Plan_publisher    Plan_product    IsSystemExtension    Version
                        ------  ---------------  -------------------  ----------------  -----------  ----------------  --------------  -------------------  ---------
                        a       t                Succeeded            then                                                             False
                        b       t                Failed               now               n            p                 q               False                1.2
                        """);
    }

    @Test
    void an_extension_without_system_data_has_no_table() {
        assertThatThrownBy(() -> table(ResultTable.EXTENSION, "{name: 'a', systemData: null}"))
                .isInstanceOf(TableUnavailableException.class)
                .hasMessageStartingWith("Table output unavailable.");
    }

    @Test
    void connected_registries_are_listed_as_a_tree() {
        var registries = """
                [{id: '/connectedRegistries/root', name: 'root', mode: 'ReadWrite', parent: {id: null}},
                 {id: '/connectedRegistries/other', name: 'other', parent: null},
                 {id: '/connectedRegistries/leaf', name: 'leaf', parent: {id: '/connectedRegistries/middle'}},
                 {id: '/connectedRegistries/middle', name: 'middle', loginServer: {host: 'h'},
                  parent: {id: '/connectedRegistries/root'}, registrySyncResult: {syncState: 'Pending'}},
                 {id: '/connectedRegistries/lost', name: 'lost', parent: {id: '/connectedRegistries/gone'}}]
                """;

        assertThat(table(ResultTable.CONNECTED_REGISTRY_LIST, registries)).isEqualTo("""
                        NAME    MODE       CONNECTION STATE    PARENT    LOGIN SERVER    LAST SYNC (UTC)    SYNC STATE
                        ------  ---------  ------------------  --------  --------------  -----------------  ------------
                        root    ReadWrite
                        middle                                 root      h                                  Pending
                        leaf                                   middle
                        other
                        lost                                   gone
                        """);
    }

    @Test
    void a_connected_registry_shows_its_schedule_and_window() {
        var registry = """
                {name: 'c', mode: 'ReadOnly', connectionState: 'Online', parent: {id: null, syncProperties:
                 {schedule: '0 5 * * *', syncWindow: '4:00:00', lastSyncTime: '2024-05-01T10:00:00+00:00'}}}
                """;

        assertThat(table(ResultTable.CONNECTED_REGISTRY, registry)).isEqualTo("""
                        NAME    MODE      CONNECTION STATE    PARENT    LOGIN SERVER    LAST SYNC (UTC)            SYNC SCHEDULE    SYNC WINDOW    SYNC STATE
                        ------  --------  ------------------  --------  --------------  -------------------------  ---------------  -------------  ------------
                        c       ReadOnly  Online                                        2024-05-01T10:00:00+00:00  0 5 * * *        4:00:00
                        """);
    }

    @Test
    void a_parent_that_is_no_connected_registry_has_no_table() {
        assertThatThrownBy(() -> table(ResultTable.CONNECTED_REGISTRY, "{parent: {id: '/registries/r'}}"))
                .isInstanceOf(TableUnavailableException.class);
    }

    @Test
    void tokens_show_when_their_passwords_end() {
        var token = """
                {name: 't', scopeMapId: '/scopeMaps/m', status: 'enabled', provisioningState: 'Succeeded',
                 creationDate: '2024-05-01T10:00:00.5+00:00', credentials: {passwords:
                 [{name: 'password2', expiry: null}, {name: 'password3', expiry: null}]}}
                """;

        assertThat(table(ResultTable.TOKEN, token)).isEqualTo("""
                        NAME    SCOPE MAP    PASSWORD1 EXPIRY    PASSWORD2 EXPIRY    STATUS    PROVISIONING STATE    CREATION DATE
                        ------  -----------  ------------------  ------------------  --------  --------------------  --------------------
                        t       m                                Never               Enabled   Succeeded             2024-05-01T10:00:00Z
                        """);
    }

    @Test
    void new_passwords_stand_beside_their_end() {
        var credentials = """
                {username: 't', passwords: [{name: 'password1', value: 'p', expiry: null},
                 {name: 'password2', value: 'q', expiry: '2030-12-31T12:59:59+00:00'}]}
                """;

        assertThat(table(ResultTable.CREDENTIALS, credentials)).isEqualTo("""
                        USERNAME    PASSWORD1    PASSWORD1 EXPIRY    PASSWORD2    PASSWORD2 EXPIRY
                        ----------  -----------  ------------------  -----------  --------------------
                        t           p            Never               q            2030-12-31T12:59:59Z
                        """);
    }

    @Test
    void a_long_description_of_a_scope_map_is_cut() {
        var scopeMap = "{name: 'm', creationDate: null, description: '%s'}".formatted("d".repeat(58));

        assertThat(table(ResultTable.SCOPE_MAP, scopeMap)).contains("d".repeat(57) + "...\n");
    }

    @Test
    void a_result_of_another_kind_makes_a_blank_row() {
        assertThat(table(ResultTable.CONNECTED_REGISTRY, "{SYNC_TOKEN_USER: 'u'}")
                        .lines())
                .hasSize(3)
                .last()
                .isEqualTo("");
    }

    @Test
    void registries_show_their_server() {
        assertThat(table(ResultTable.REGISTRY, "{name: 'r', sku: {name: 'Premium'}, adminUserEnabled: false}"))
                .contains("ADMIN ENABLED")
                .contains("Premium")
                .contains("False");
    }
}
