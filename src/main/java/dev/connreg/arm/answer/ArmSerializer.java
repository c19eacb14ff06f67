package dev.connreg.arm.answer;

import com.azure.core.http.HttpHeaders;
import com.azure.core.management.serializer.SerializerFactory;
import com.azure.core.util.CoreUtils;
import com.azure.core.util.serializer.CollectionFormat;
import com.azure.core.util.serializer.SerializerAdapter;
import com.azure.core.util.serializer.SerializerEncoding;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.json.JsonTree;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads answers as trees that keep all that ARM sent. What the SDK's pollers keep of an operation goes through azure-json, as
 * in the SDK's own serializer, which is made only where neither will do: it loads 450 classes of Jackson.
 */
public final class ArmSerializer implements SerializerAdapter {

    private final Supplier<SerializerAdapter> sdk = SerializerFactory::createDefaultManagementSerializerAdapter;

    @Override
    public String serialize(Object value, SerializerEncoding encoding) throws IOException {
        return value instanceof JsonSerializable<?> json && encoding == SerializerEncoding.JSON
                ? json.toJsonString()
                : sdk.get().serialize(value, encoding);
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
        if (type instanceof Class<?> kind
                && JsonSerializable.class.isAssignableFrom(kind)
                && encoding == SerializerEncoding.JSON
                && !CoreUtils.isNullOrEmpty(value)) {
            @SuppressWarnings("unchecked") // the caller asks for T by naming its type
            var read = (T) fromJson(kind, value);
            return read;
        }
        return sdk.get().deserialize(value, type, encoding);
    }

    /** By the static method that each such class has (azure-json, JsonSerializable). */
    private static Object fromJson(Class<?> kind, String value) throws IOException {
        try (var reader = JsonProviders.createReader(value)) {
            var method = kind.getDeclaredMethod("fromJson", JsonReader.class);
            method.setAccessible(true);
            return method.invoke(null, reader);
        } catch (InvocationTargetException e) {
            throw new IOException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read".formatted(kind), e);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the SDK declares it so
    public <T> T deserialize(HttpHeaders headers, Type type) throws IOException {
        return sdk.get().deserialize(headers, type);
    }
}
