package dev.connreg.arm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.core.util.serializer.JsonSerializerProviders;
import com.azure.core.util.serializer.SerializerEncoding;
import com.azure.core.util.serializer.TypeReference;
import com.azure.resourcemanager.resources.fluent.models.ProviderInner;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LazyJsonSerializersTest {

    @Test
    void the_sdk_takes_it_for_its_own() {
        assertThat(JsonSerializerProviders.createInstance(true).getClass().getName())
                .startsWith(LazyJsonSerializers.class.getName());
    }

    @Test
    void objects_are_serialized_and_read_as_by_the_sdks_own() {
        var data = BinaryData.fromObject(Map.of("name", "store42"));

        assertThat(data).hasToString("{\"name\":\"store42\"}");
        assertThat(data.toObject(new TypeReference<Map<String, String>>() {})).containsEntry("name", "store42");
        assertThat(BinaryData.fromObjectAsync(Map.of("name", "store42")).block())
                .hasToString("{\"name\":\"store42\"}");
    }

    @Test
    void what_azure_json_can_read_needs_no_other_serializer() throws IOException {
        var serializer = new ArmSerializer();
        ProviderInner read = serializer.deserialize(
                "{\"registrationState\": \"Registered\"}", ProviderInner.class, SerializerEncoding.JSON);

        assertThat(read.registrationState()).isEqualTo("Registered");
        assertThat(serializer.serialize(read, SerializerEncoding.JSON)).isEqualTo("{}");
    }

    @Test
    void half_an_answer_is_told_as_one_that_cannot_be_read() {
        var serializer = new ArmSerializer();

        assertThatThrownBy(() -> serializer.deserialize(
                        "{\"registrationState\": \"Reg", ProviderInner.class, SerializerEncoding.JSON))
                .isInstanceOf(IOException.class);
    }
}
