package dev.connreg.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values behind the names that graphs hold. A value is read when it is first needed, so that a run that sends
 * no secret opens no key file.
 */
public final class SecretStore {

    private final Map<String, Supplier<Secret>> sources = new LinkedHashMap<>();

    /**
     * Names where a value comes from; a later call for the same name replaces the earlier one. The source is asked once
     * only, as standard input can be read once only.
     */
    public void put(String name, Supplier<Secret> source) {
        sources.put(name, new Once(source));
    }

    private static final class Once implements Supplier<Secret> {
        private final Supplier<Secret> source;
        private @Nullable Secret value;

        Once(Supplier<Secret> source) {
            this.source = source;
        }

        @Override
        public synchronized Secret get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }

    /**
     * The value of that name.
     *
     * @throws IllegalStateException if nothing has said where it comes from, which is a bug
     */
    public Secret get(String name) {
        var source = sources.get(name);
        if (source == null) {
            throw new IllegalStateException("no source for secret '%s'".formatted(name));
        }
        return source.get();
    }

    /** The names that have a source. */
    public Set<String> names() {
        return Set.copyOf(sources.keySet());
    }
}
