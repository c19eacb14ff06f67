package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.graph.Value.Fields;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectedRegistryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static ConnectedRegistry registry(String properties) throws JsonProcessingException {
        return new ConnectedRegistry(new JsonMapper()
                .readTree("{'properties':{%s}}".formatted(properties).replace('\'', '"')));
    }

    @ParameterizedTest(name = "{0} and {1}, complains of {2}, heard of at {3}:00 in a window from 6:00 to 10:00: {4}")
    @CsvSource({
        "Online,Active,,11,true",
        "Syncing,Active,,11,true",
        "Online,Inactive,,11,false",
        "Online,Active,DiskError,11,true",
        "Online,Active,ALREADY_ACTIVATED,11,false",
        "Offline,Active,,07,true",
        "Offline,Active,,05,false",
        "Offline,Active,UNAUTHORIZED,07,false",
        "Offline,Inactive,,07,false",
        "Unhealthy,Active,,05,false"
    })
    void it_is_well_if_it_works_or_sleeps_by_its_schedule(
            String connection, String activation, String complaint, String hour, boolean isWell)
            throws JsonProcessingException {
        var details = complaint == null ? "" : "{'code':'%s','description':''}".formatted(complaint);
        var registry = registry(("'connectionState':'%s','activation':{'status':'%s'},'statusDetails':[%s],"
                        + "'lastActivityTime':'2026-11-25T%s:00:00Z',"
                        + "'parent':{'syncProperties':{'schedule':'0 6 * * *','syncWindow':'PT4H'}}")
                .formatted(connection, activation, details, hour));

        assertThat(registry.isWell(NOON)).isEqualTo(isWell);
    }

    @Test
    void one_that_is_always_connected_does_not_sleep() throws JsonProcessingException {
        var registry = registry("'connectionState':'Offline','activation':{'status':'Active'},"
                + "'lastActivityTime':'2026-11-25T11:59:00Z','parent':{'syncProperties':{'schedule':'* * * * *'}}");

        assertThat(registry.isWell(NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T11:59:59Z,true", "2026-11-24T12:00:01Z,false"})
    void silence_of_more_than_a_day_is_noticed(String lastActivity, boolean isUnheard) throws JsonProcessingException {
        var registry = registry("'lastActivityTime':'%s'".formatted(lastActivity));

        assertThat(registry.isUnheard(NOON)).isEqualTo(isUnheard);
    }

    @Test
    void update_leaves_out_what_is_fixed_and_has_synchronization_without_parent_around_it() {
        var sync = Fields.builder()
                .put("tokenId", "/t")
                .put("schedule", "0 6 * * *")
                .build();
        var properties = Fields.builder()
                .put("mode", "ReadOnly")
                .put(
                        "parent",
                        Fields.builder()
                                .put("id", "/p")
                                .put("syncProperties", sync)
                                .build())
                .put("logging", Fields.builder().put("logLevel", "Debug").build())
                .build();

        var update = ConnectedRegistry.update(properties).object("properties");

        assertThat(update.values()).containsOnlyKeys("syncProperties", "logging");
        assertThat(update.object("syncProperties").values()).containsOnlyKeys("schedule");
    }
}
