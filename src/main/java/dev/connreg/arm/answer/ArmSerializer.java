package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaders;
import com.azure.core.management.serializer.SerializerFactory;
import com.azure.core.util.serializer.CollectionFormat;
import com.azure.core.util.serializer.SerializerAdapter;
import com.azure.core.util.serializer.SerializerEncoding;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.json.JsonTree;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;

/** Reads answers as trees that keep all that ARM sent; all else is the SDK's serializer's, made only when needed. */
public final class ArmSerializer implements SerializerAdapter {

    private final Supplier<SerializerAdapter> sdk = SerializerFactory::createDefaultManagementSerializerAdapter;

    @Override
    public String serialize(Object value, SerializerEncoding encoding) throws IOException {
        return sdk.get().serialize(value, encoding);
    }

    @Override
    public String serializeRaw(Object value) {
        // Parameters of paths and queries are texts.
        return value instanceof String text ? text : sdk.get().serializeRaw(value);
    }

    @Override
    public String serializeList(List<?> values, CollectionFormat format) {
        return sdk.get().serializeList(values, format);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the SDK declares it so
    public <T> T deserialize(String value, Type type, SerializerEncoding encoding) throws IOException {
        if (type == JsonNode.class) {
            @SuppressWarnings("unchecked") // the caller asks for T by naming its type
            var tree = (T) JsonTree.read(value);
            return tree;
        }
        return sdk.get().deserialize(value, type, encoding);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the SDK declares it so
    public <T> T deserialize(HttpHeaders headers, Type type) throws IOException {
        return sdk.get().deserialize(headers, type);
    }
}
