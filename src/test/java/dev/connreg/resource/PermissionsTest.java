package dev.connreg.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    private static final String WRITE_TOKENS = "Microsoft.ContainerRegistry/registries/tokens/write";

    private static Permissions of(String... granted) {
        var entries = new ArrayList<JsonNode>();
        try {
            for (var entry : granted) {
                entries.add(new ObjectMapper().readTree(entry.replace('\'', '"')));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return new Permissions(entries);
    }

    @ParameterizedTest
    @CsvSource({
        "*,true",
        "*/write,true",
        "Microsoft.ContainerRegistry/*,true",
        "microsoft.containerregistry/REGISTRIES/tokens/*,true",
        "Microsoft.ContainerRegistry/*/write,true",
        "Microsoft.ContainerRegistry/registries/tokens/write,true",
        "*/read,false",
        "Microsoft.ContainerRegistry/registries/tokens,false",
        "Microsoft.ContainerRegistry/registries/write,false",
        "Microsoft+ContainerRegistry/registries/tokens/write,false",
    })
    void star_stands_for_anything(String pattern, boolean allowed) {
        assertThat(of("{'actions':['%s'],'notActions':[]}".formatted(pattern)).allow(WRITE_TOKENS))
                .isEqualTo(allowed);
    }

    @Test
    void what_a_role_leaves_out_is_not_allowed_by_it() {
        assertThat(of("{'actions':['*'],'notActions':['*/tokens/*']}").allow(WRITE_TOKENS))
                .isFalse();
    }

    @Test
    void what_one_role_leaves_out_another_may_allow() {
        assertThat(of("{'actions':['*'],'notActions':['*/write']}", "{'actions':['" + WRITE_TOKENS + "']}")
                        .allow(WRITE_TOKENS))
                .isTrue();
    }

    @Test
    void nothing_is_allowed_without_a_role() {
        assertThat(new Permissions(List.of()).allow(WRITE_TOKENS)).isFalse();
    }
}
