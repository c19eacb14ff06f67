package dev.connreg.arm.answer;

import com.azure.core.util.serializer.JacksonAdapter;
import com.azure.core.util.serializer.JsonSerializer;
import com.azure.core.util.serializer.JsonSerializerProvider;
import com.azure.core.util.serializer.SerializerAdapter;
import com.azure.core.util.serializer.SerializerEncoding;
import com.azure.core.util.serializer.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import reactor.core.publisher.Mono;

/**
 * What the SDK finds when it looks for a serializer, which its BinaryData does before it holds the bytes of a request: the
 * same as its own, made when something is serialized. Bytes need none, and its own loads 450 classes.
 */
public final class LazyJsonSerializers implements JsonSerializerProvider {

    /** Called by {@link java.util.ServiceLoader}. */
    public LazyJsonSerializers() {}

    @Override
    public JsonSerializer createInstance() {
        return new Lazy();
    }

    private static final class Lazy implements JsonSerializer {

        private static SerializerAdapter sdk() {
            return JacksonAdapter.createDefaultSerializerAdapter();
        }

        @Override
        public <T> T deserialize(InputStream stream, TypeReference<T> type) {
            try {
                return sdk().deserialize(stream, type.getJavaType(), SerializerEncoding.JSON);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> Mono<T> deserializeAsync(InputStream stream, TypeReference<T> type) {
            return Mono.fromCallable(() -> deserialize(stream, type));
        }

        @Override
        public void serialize(OutputStream stream, Object value) {
            try {
                sdk().serialize(value, SerializerEncoding.JSON, stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Mono<Void> serializeAsync(OutputStream stream, Object value) {
            return Mono.fromRunnable(() -> serialize(stream, value));
        }
    }
}
