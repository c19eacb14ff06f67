package dev.connreg.az.command;

/** What the commands about tokens do. Each gives the exit code. */
public interface TokenOperations {

    /** Create a token. */
    int create(TokenCreate options);

    /** Change a token. */
    int update(TokenUpdate options);

    /** Delete a token. */
    int delete(TokenDelete options);

    /** Show a token. */
    int show(TokenShow options);

    /** List the tokens of a registry. */
    int list(TokenList options);

    /** Make new passwords of a token. */
    int generateCredential(TokenCredentialGenerate options);

    /** Delete passwords of a token. */
    int deleteCredential(TokenCredentialDelete options);
}
