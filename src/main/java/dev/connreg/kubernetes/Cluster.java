package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;

/** The API server of a cluster. */
public interface Cluster {

    /** What is at a path, such as {@code /api/v1/namespaces/azure-arc/pods}. */
    Answer get(String path);

    /** Whether the server would create that in the collection at a path; it does not. */
    Answer tryCreate(String path, JsonNode body);

    /** Makes an object, or several, as a manifest has them; what others have put into them besides stays. */
    Answer apply(Secret manifest);

    /** Whether the server would do that; it does not. */
    Answer tryApply(Secret manifest);
}
