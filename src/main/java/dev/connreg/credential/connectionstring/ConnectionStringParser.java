package dev.connreg.credential.connectionstring;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a connection string apart. Nothing of the text gets into a message: a misplaced part may be the password. */
final class ConnectionStringParser {

    private final Map<ConnectionStringPart, String> parts = new EnumMap<>(ConnectionStringPart.class);
    private final Findings findings = new Findings();

    // No part can hold a newline, with which people and shells wrap long lines between parts.
    private static final Pattern SEPARATOR = Pattern.compile("[;\\r\\n]+");

    private ConnectionStringParser() {}

    static ConnectionString parse(String text) {
        var parser = new ConnectionStringParser();
        parser.requirePlain(text);
        parser.split(text);
        return parser.assemble();
    }

    private void requirePlain(String text) {
        if (text.startsWith("{")) {
            throw new Failure(
                    "connection string: it is JSON: give the bare text of the value, ConnectedRegistryName=...;...");
        }
    }

    private void split(String text) {
        var number = 0;
        for (var piece : SEPARATOR.split(text, -1)) {
            number++;
            if (!piece.isBlank()) {
                put(piece, number);
            }
        }
    }

    private void put(String piece, int number) {
        // A password may hold '=': only the first one separates.
        var separator = piece.indexOf('=');
        var part = ConnectionStringPart.of(separator < 0 ? "" : piece.substring(0, separator));
        if (part.isEmpty()) {
            findings.add("connection string: part %d is none of %s (each as Name=value, with ';' between)"
                    .formatted(number, ConnectionStringPart.all()));
            return;
        }
        var value = piece.substring(separator + 1).strip();
        part.get().fault(value).ifPresent(findings::add);
        findings.require(
                parts.put(part.get(), value) == null,
                "connection string: %s is there twice".formatted(part.get().key()));
    }

    private ConnectionString assemble() {
        if (parts.isEmpty()) {
            findings.throwIfAny();
        }
        requirePresent(ConnectionStringPart.CONNECTED_REGISTRY_NAME);
        requirePresent(ConnectionStringPart.PARENT_GATEWAY_ENDPOINT);
        requirePresent(ConnectionStringPart.PARENT_ENDPOINT_PROTOCOL);
        checkLogin();
        checkProtocol();
        CloudParent.check(
                part(ConnectionStringPart.PARENT_GATEWAY_ENDPOINT),
                part(ConnectionStringPart.PARENT_ENDPOINT_PROTOCOL),
                findings);
        findings.throwIfAny();
        return new ConnectionString(
                part(ConnectionStringPart.CONNECTED_REGISTRY_NAME),
                login(),
                part(ConnectionStringPart.PARENT_GATEWAY_ENDPOINT),
                protocol());
    }

    private void checkLogin() {
        if (!has(ConnectionStringPart.MANAGED_IDENTITY_CLIENT_ID)) {
            requirePresent(ConnectionStringPart.SYNC_TOKEN_NAME);
            requirePresent(ConnectionStringPart.SYNC_TOKEN_PASSWORD);
            return;
        }
        findings.require(
                !has(ConnectionStringPart.SYNC_TOKEN_NAME) && !has(ConnectionStringPart.SYNC_TOKEN_PASSWORD),
                "connection string: it has a managed identity and a sync token, and only one can log in");
    }

    private void checkProtocol() {
        if (has(ConnectionStringPart.PARENT_ENDPOINT_PROTOCOL)) {
            var protocol = part(ConnectionStringPart.PARENT_ENDPOINT_PROTOCOL);
            findings.require(
                    protocol.equalsIgnoreCase("https") || protocol.equalsIgnoreCase("http"),
                    "connection string: ParentEndpointProtocol must be https, or http below a connected registry without TLS");
        }
    }

    private ConnectionLogin login() {
        return has(ConnectionStringPart.MANAGED_IDENTITY_CLIENT_ID)
                ? new ConnectionLogin.ManagedIdentity(part(ConnectionStringPart.MANAGED_IDENTITY_CLIENT_ID))
                : new ConnectionLogin.SyncToken(
                        part(ConnectionStringPart.SYNC_TOKEN_NAME),
                        Secret.of(part(ConnectionStringPart.SYNC_TOKEN_PASSWORD)));
    }

    private ParentProtocol protocol() {
        return part(ConnectionStringPart.PARENT_ENDPOINT_PROTOCOL).equalsIgnoreCase("https")
                ? ParentProtocol.HTTPS
                : ParentProtocol.HTTP;
    }

    private void requirePresent(ConnectionStringPart part) {
        findings.require(has(part), "connection string: %s is missing".formatted(part.key()));
    }

    private boolean has(ConnectionStringPart part) {
        return parts.containsKey(part);
    }

    private String part(ConnectionStringPart part) {
        return parts.getOrDefault(part, "");
    }
}
