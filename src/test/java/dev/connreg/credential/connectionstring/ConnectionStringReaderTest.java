package dev.connreg.credential.connectionstring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringReaderTest {

    private static final String TEXT =
            "ConnectedRegistryName=store42;SyncTokenName=store42;SyncTokenPassword=a+b/c==;ParentGatewayEndpoint=contoso.westeurope.data.azurecr.io;ParentEndpointProtocol=https";

    @TempDir
    Path folder;

    @Test
    void file_environment_and_input_give_the_same() throws IOException {
        var file = Files.writeString(folder.resolve("string.txt"), "\uFEFF" + TEXT + "\r\n");

        assertThat(ConnectionStringReader.fromFile(file).render().reveal()).isEqualTo(TEXT);
        assertThat(ConnectionStringReader.fromEnvironment(Map.of("IT", TEXT), "IT")
                        .render()
                        .reveal())
                .isEqualTo(TEXT);
        assertThat(ConnectionStringReader.fromInput(input(TEXT + "\n")).render().reveal())
                .isEqualTo(TEXT);
    }

    static Stream<String> forms() {
        return Stream.of(
                "\"" + TEXT + "\"\n",
                "'" + TEXT + "'",
                TEXT.replace(";", ";\n"),
                TEXT.replace(";", "\r\n"),
                Base64.getMimeEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void text_is_read_in_each_form_that_tools_make_of_it(String form) {
        assertThat(ConnectionStringReader.fromInput(input(form)).render().reveal())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "SyncTokenPassword=a+b/c==, SyncTokenPassword=<use --generate-password to generate a new password>, SyncTokenPassword is a placeholder",
        "ParentGatewayEndpoint=contoso.westeurope.data.azurecr.io, ParentGatewayEndpoint=<parent gateway endpoint>, ParentGatewayEndpoint is a placeholder",
        "azurecr.io, azurecr.io/, without https:// and a path",
        "azurecr.io, azurecr.io:, without https:// and a path",
        "RegistryName=store42, RegistryName=store42&amp, ConnectedRegistryName holds a character",
        "TokenName=store42, TokenName=store\u00A042, SyncTokenName holds a character",
        "b/c, b\u200B/c, SyncTokenPassword holds a character",
    })
    void part_that_is_not_what_it_should_be_is_named(String part, String other, String finding) {
        refused(() -> ConnectionStringReader.fromInput(input(TEXT.replace(part, other))))
                .contains(finding);
    }

    @Test
    void text_without_any_part_is_refused_in_one_line() {
        refused(() -> ConnectionStringReader.fromInput(input("canary")))
                .contains("part 1 is none of ConnectedRegistryName")
                .doesNotContain("canary", "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.100.100.1:8080", "[fd00::1]:443", "fd00::1", "localhost"})
    void parent_may_be_any_host(String endpoint) {
        assertThat(ConnectionStringReader.fromInput(input(TEXT.replace("contoso.westeurope.data.azurecr.io", endpoint)))
                        .parentGatewayEndpoint())
                .isEqualTo(endpoint);
    }

    @Test
    void source_that_holds_nothing_is_named() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.txt"), "\n");

        refused(() -> ConnectionStringReader.fromFile(empty)).contains("empty.txt' is empty");
        refused(() -> ConnectionStringReader.fromFile(folder.resolve("absent.txt")))
                .contains("there is no such file");
        refused(() -> ConnectionStringReader.fromFile(folder)).contains("is a directory");
        refused(() -> ConnectionStringReader.fromEnvironment(Map.of(), "IT")).contains("'IT' is not set");
        refused(() -> ConnectionStringReader.fromInput(input(""))).contains("standard input is empty");
    }

    @Test
    void mistakes_name_their_source_and_not_the_text() {
        refused(() -> ConnectionStringReader.fromInput(input("{\"connectionString\": \"canary\"}")))
                .contains("standard input: connection string: it is JSON")
                .doesNotContain("canary");
        refused(() -> ConnectionStringReader.fromInput(input(TEXT.replace("contoso", "https://canary"))))
                .contains("without https://")
                .doesNotContain("canary");
        refused(() -> ConnectionStringReader.fromInput(input(TEXT + ";ManagedIdentityClientId=canary")))
                .contains("only one can log in")
                .doesNotContain("canary");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        return assertThat(assertThatExceptionOfType(Failure.class)
                .isThrownBy(read)
                .actual()
                .getMessage());
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
