package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/** The API server of a cluster. Nothing asked here changes anything. */
public interface Cluster {

    /** What is at a path, such as {@code /api/v1/namespaces/azure-arc/pods}. */
    Answer get(String path);

    /** Whether the server would create that in the collection at a path; it does not. */
    Answer tryCreate(String path, JsonNode body);
}
