package dev.connreg.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLooksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ConnectedRegistryName=a;SyncTokenName=b;SyncTokenPassword=short;ParentGatewayEndpoint=c | ConnectedRegistryName=a;SyncTokenName=b;SyncTokenPassword=(secret);ParentGatewayEndpoint=c",
                "no option '--password=hunter2'. | no option '--password=(secret)'.",
                "'7gkUHu1NmSx4TzqBpr0cKDWe9Yv2oFjA+ACRDq3hXy5b' is no name | '(secret)' is no name",
                "client: 8mX8Q~1nHhYc_3WkLr.eP0vTq7zJd2GsBf5ua9iC | client: (secret)",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhcm0ifQ.c2lnbmF0dXJl is no command | Bearer (secret) is no command",
                "key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCg== | key: (secret)",
            })
    void secrets_are_hidden_and_the_rest_stays(String text, String hidden) {
        assertThat(SecretLooks.hidden(text)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void private_keys_are_hidden_whole_or_cut_off(String kind) {
        var key = "-----BEGIN %s-----\nMIIEvQ\nIBADAN\n-----END %s-----".formatted(kind, kind);

        assertThat(SecretLooks.hidden("'%s' is no file".formatted(key))).isEqualTo("'(secret)' is no file");
        assertThat(SecretLooks.hidden("is no file: " + key.substring(0, 50))).isEqualTo("is no file: (secret)");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:hunter2@host/x,https://user:(secret)@host/x",
        "http://user:a:b$1@host http://:c@host,http://user:(secret)@host http://:(secret)@host",
        "https://user:PASSWORD@host:443/x:y@z,https://user:PASSWORD@host:443/x:y@z",
        "https://a.blob/c?sv=2022&sig=ab%2Fc&se=1,https://a.blob/c?sv=2022&sig=(secret)&se=1"
    })
    void secrets_in_addresses_are_hidden(String text, String hidden) {
        assertThat(SecretLooks.hidden(text)).isEqualTo(hidden);
    }

    @Test
    @Timeout(60)
    void word_of_any_length_is_looked_at_in_no_time() {
        var word = "a.".repeat(500_000);

        assertThat(SecretLooks.hidden(word)).isEqualTo(word);
    }

    @Test
    @Timeout(60)
    void text_of_any_length_is_looked_at_in_no_time() {
        var text = "a token of https://host:443/path, with some words; ".repeat(20_000);

        assertThat(SecretLooks.hidden(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/Group1/providers/Microsoft.ContainerRegistry/registries/Contoso01",
                "ContosoConnectedRegistryWestEurope01",
                "Microsoft.ContainerRegistry.ConnectedRegistry",
                "sha256:0f343b0931126a20f133d67c2b018a3b5a1c2ffb9a1d8a1f9fd5c9a3d0c9b9d1",
                "/Users/Someone/Sites2026/Store42/Spec.yaml",
                "sites/Store42/West/Building7/Floor3/A",
                "the-connected-registry-of-store-42-in-building-7",
                "-----BEGIN CERTIFICATE-----",
            })
    void names_ids_and_paths_stay(String text) {
        assertThat(SecretLooks.hidden("'%s' is missing".formatted(text))).isEqualTo("'%s' is missing".formatted(text));
    }
}
