package dev.connreg.arm.signin;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import dev.connreg.azconfig.AzureDirectory;
import dev.connreg.azconfig.AzureSubscription;
import dev.connreg.azconfig.ServicePrincipalEntries;
import dev.connreg.azconfig.SignInException;
import java.util.Optional;

/**
 * In the place of a service principal that az's files do not say how to sign in as. az itself may still know, as it
 * keeps such entries elsewhere on some systems; if it does not, this is the failure that is told.
 */
final class LackingEntry implements TokenSource {

    private final AzureDirectory directory;
    private final AzureSubscription subscription;

    LackingEntry(AzureDirectory directory, AzureSubscription subscription) {
        this.directory = directory;
        this.subscription = subscription;
    }

    @Override
    public Optional<AccessToken> token(TokenRequestContext request) {
        throw new SignInException(
                "az's sign-in has no token that is still good, and %s.%nSign in again: az login --service-principal --username %s --tenant %s"
                        .formatted(
                                ServicePrincipalEntries.lack(directory, subscription),
                                subscription.user(),
                                subscription.tenant()));
    }

    @Override
    public boolean renew() {
        return false;
    }
}
