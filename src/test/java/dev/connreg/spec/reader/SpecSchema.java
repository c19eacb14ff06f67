package dev.connreg.spec.reader;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Objects;

/** The schema that users point their editors to. */
final class SpecSchema {

    private SpecSchema() {}

    static JsonSchema load() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(
                        SpecSchema.class.getResourceAsStream("/dev/connreg/spec/connected-registry.schema.json")));
    }
}
