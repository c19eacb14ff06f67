package dev.connreg.spec.schema;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The schema as an editor uses it. */
public final class SchemaValidator {

    private SchemaValidator() {}

    /** The schema that users point their editors to. */
    public static JsonSchema load() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SpecSchema.text());
    }
}
