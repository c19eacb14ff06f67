package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenPasswordsTest {

    @Test
    void only_what_is_wanted_is_asked_for() {
        var token = ResourceId.of("/registries/r/tokens/t");

        assertThat(TokenPasswords.request(token, Optional.empty(), Optional.empty())
                        .values())
                .containsOnlyKeys("tokenId");
        assertThat(TokenPasswords.request(token, Optional.of("password1"), Optional.of("2026-12-01"))
                        .values())
                .containsOnlyKeys("tokenId", "expiry", "name");
    }

    @Test
    void the_password_that_was_asked_for_is_found_by_its_name() {
        var answer = json("""
                {"passwords": [{"name": "password1"}, {"name": "password2", "value": "v4lue"}]}""");

        assertThat(TokenPasswords.made(answer, "password2").reveal()).isEqualTo("v4lue");
    }

    @Test
    void an_answer_without_it_is_an_error_that_holds_no_other_password() {
        var answer = json("""
                {"passwords": [{"name": "password1", "value": "canary"}, {"name": "password2"}]}""");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> TokenPasswords.made(answer, "password2"))
                .withMessageContaining("password2")
                .withMessageNotContaining("canary");
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
