package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import java.util.Optional;

public interface TokenSource {

    /** Empty if this source has none that fits; throws a SignInException if there should be one. */
    Optional<AccessToken> token(TokenRequestContext request);

    /** Called when its last token was refused: whether {@link #token} now gives another one than that. */
    boolean renew();
}
