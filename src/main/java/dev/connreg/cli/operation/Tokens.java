package dev.connreg.cli.operation;

import dev.connreg.cli.az.command.TokenCreate;
import dev.connreg.cli.az.command.TokenCredentialDelete;
import dev.connreg.cli.az.command.TokenCredentialGenerate;
import dev.connreg.cli.az.command.TokenDelete;
import dev.connreg.cli.az.command.TokenList;
import dev.connreg.cli.az.command.TokenOperations;
import dev.connreg.cli.az.command.TokenShow;
import dev.connreg.cli.az.command.TokenUpdate;

/** Tokens, as az acr token has them. */
final class Tokens implements TokenOperations {

    private final Invocations invocations;

    Tokens(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public int create(TokenCreate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int update(TokenUpdate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int delete(TokenDelete options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int show(TokenShow options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int list(TokenList options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int generateCredential(TokenCredentialGenerate options) {
        throw new CommandFailure("not there yet: " + invocations);
    }

    @Override
    public int deleteCredential(TokenCredentialDelete options) {
        throw new CommandFailure("not there yet: " + invocations);
    }
}
