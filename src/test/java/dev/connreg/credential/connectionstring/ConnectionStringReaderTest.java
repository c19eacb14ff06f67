package dev.connreg.credential.connectionstring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .contains("standard input: connection string: it is in quotes or JSON")
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
