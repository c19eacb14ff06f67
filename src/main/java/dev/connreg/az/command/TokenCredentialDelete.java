package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.result.ResultShape;
import dev.connreg.az.result.ResultTable;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

final class TokenCredentialDelete extends WritingCommand {

    static final CommandText TEXT = CommandText.of("delete", "Delete passwords of a token.")
            .example(
                    "Delete both passwords.",
                    "connreg acr token credential delete -n mytoken -r myregistry --password1 --password2");

    public TokenTarget target = new TokenTarget();

    public boolean password1;

    public boolean password2;

    public ResourceGroupOption group = new ResourceGroupOption();

    TokenCredentialDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.flag(() -> password1 = true, "--password1").says("Delete the first password.");
        options.flag(() -> password2 = true, "--password2").says("Delete the second password.");
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        return invocation.print(
                ResultShape.TOKEN.of(
                        new Run(RegistryChild.token(invocation, RegistryFinder.of(invocation, target.registry, group)))
                                .apply()),
                ResultTable.TOKEN);
    }

    private final class Run {
        private final RegistryChild tokens;

        Run(RegistryChild tokens) {
            this.tokens = tokens;
        }

        /** Removes the passwords; gives the token as it is then. */
        JsonNode apply() {
            if (!password1 && !password2) {
                throw new Failure("No credentials to delete.");
            }
            var kept = new ArrayList<>(names(tokens.get(target.name)));
            if (password1) {
                remove(kept, "password1");
            }
            if (password2) {
                remove(kept, "password2");
            }
            var passwords = new Items(kept.stream()
                    .<Value>map(name -> Fields.builder().put("name", name).build())
                    .toList());
            var credentials = Fields.builder().put("passwords", passwords).build();
            return tokens.patch(
                    target.name,
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
}
