package dev.connreg.spec.reader;

import dev.connreg.spec.ConnectionStringSource;
import java.util.function.Supplier;

final class ConnectionStringSourceReader {

    static final String KEY = "connectionString";

    private ConnectionStringSourceReader() {}

    static Supplier<ConnectionStringSource> read(Section spec, SecretOriginReader origins) {
        var origin = origins.read(spec, KEY, "holds a password");
        return () -> origin.get()
                .<ConnectionStringSource>map(ConnectionStringSource.Given::new)
                .orElseGet(ConnectionStringSource.Made::new);
    }
}
