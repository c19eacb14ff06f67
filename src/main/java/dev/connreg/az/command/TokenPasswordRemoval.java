package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** One run of acr token credential delete. */
final class TokenPasswordRemoval {

    private final RegistryChild tokens;
    private final TokenCredentialDelete options;

    TokenPasswordRemoval(RegistryChild tokens, TokenCredentialDelete options) {
        this.tokens = tokens;
        this.options = options;
    }

    /** Removes the passwords; gives the token as it is then. */
    JsonNode apply() {
        if (!options.password1 && !options.password2) {
            throw new Failure("No credentials to delete.");
        }
        var kept = new ArrayList<>(names(tokens.get(options.target.name)));
        if (options.password1) {
            remove(kept, "password1");
        }
        if (options.password2) {
            remove(kept, "password2");
        }
        var passwords = new Items(kept.stream()
                .<Value>map(name -> Fields.builder().put("name", name).build())
                .toList());
        var credentials = Fields.builder().put("passwords", passwords).build();
        return tokens.patch(
                options.target.name,
                Fields.builder().put("credentials", credentials).build());
    }

    private static void remove(List<String> names, String name) {
        if (!names.remove(name)) {
            throw new Failure("Unable to perform operation. %s credential doesn't exist."
                    .formatted(name.replace("password", "Password")));
        }
    }

    private static List<String> names(JsonNode token) {
        return StreamSupport.stream(
                        token.at("/properties/credentials/passwords").spliterator(), false)
                .map(password -> password.path("name").asText())
                .toList();
    }
}
