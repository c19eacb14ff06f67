package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import java.util.Optional;

/** One way of getting tokens. */
public interface TokenSource {

    /**
     * A token for what is asked, or empty if this way has none that fits.
     *
     * @throws SignInException if there should be one and getting it did not succeed
     */
    Optional<AccessToken> token(TokenRequestContext request);

    /** Called when its last token was refused: whether {@link #token} now gives another one than that. */
    boolean renew();
}
