package dev.connreg.spec.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes specs as users do. */
final class SpecFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private SpecFiles() {}

    /** A spec in which every section is there, and right. */
    static ObjectNode full() {
        return parse("""
                {
                  "apiVersion": "connreg/v1",
                  "registry": {"name": "contoso", "resourceGroup": "site-rg",
                    "subscription": "00000000-0000-0000-0000-000000000001"},
                  "cluster": {"name": "store-42", "resourceGroup": "edge-rg",
                    "subscription": "00000000-0000-0000-0000-000000000002"},
                  "connectedRegistry": {"name": "store42", "mode": "ReadWrite", "parent": "region7",
                    "repositories": ["hello-world", "team/app"], "syncTokenName": "store42-sync",
                    "scopeMapName": "store42_map", "syncSchedule": "0 9 * * *", "syncWindow": "PT4H",
                    "syncMessageTtl": "P3D", "clientTokens": ["till-1"], "notifications": ["hello-world:*"],
                    "logLevel": "Debug", "auditLogs": true,
                    "garbageCollection": {"enabled": false, "schedule": "0 1 * * *"}},
                  "extension": {"name": "store42ext", "version": "1.5.0", "releaseTrain": "preview",
                    "releaseNamespace": "edge", "settings": {"pvc.storageRequest": "250Gi"},
                    "protectedSettings": {"shared.key": {"file": "shared.txt"}}},
                  "service": {"clusterIP": "192.100.100.1"},
                  "tls": {"mode": "ownCertificate", "certificate": "my.crt", "key": "my.key",
                    "certificateAuthority": "ca.crt"},
                  "connectionString": {"environment": "STORE42"},
                  "keyVault": {"name": "store-secrets", "resourceGroup": "vault-rg",
                    "subscription": "00000000-0000-0000-0000-000000000003"}
                }
                """);
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Writes a spec as JSON or YAML, by the name's ending. */
    static Path write(Path file, ObjectNode spec) {
        try {
            var mapper = file.toString().endsWith(".json") ? JSON : YAML;
            return write(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(spec));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
