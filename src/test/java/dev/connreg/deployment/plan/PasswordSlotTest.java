package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.resource.Token;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordSlotTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            none                        |                                                                        | password1
            the first alone             | {'name':'password1','creationTime':'2026-01-01T00:00:00Z'}             | password2
            the second alone            | {'name':'password2','creationTime':'2026-01-01T00:00:00Z'}             | password1
            both, the second is older   | {'name':'password1','creationTime':'2026-02-01T00:00:00Z'},{'name':'password2','creationTime':'2026-01-01T00:00:00Z'} | password2
            both, the younger expired   | {'name':'password1','creationTime':'2026-02-01T00:00:00Z','expiry':'2026-03-01T00:00:00Z'},{'name':'password2','creationTime':'2026-01-01T00:00:00Z'} | password1
            the first expired, no other | {'name':'password1','creationTime':'2026-02-01T00:00:00Z','expiry':'2026-03-01T00:00:00Z'} | password2
            """)
    void spare_one_is_the_empty_one_else_an_expired_one_else_the_older(String there, String passwords, String spare)
            throws JsonProcessingException {
        var token = "{'properties':{'credentials':{'passwords':[%s]}}}"
                .formatted(passwords == null ? "" : passwords)
                .replace('\'', '"');

        assertThat(PasswordSlot.spare(new Token(new JsonMapper().readTree(token)), NOW))
                .as(there)
                .isEqualTo(spare);
    }
}
