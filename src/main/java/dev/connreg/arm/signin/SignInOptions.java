package dev.connreg.arm.signin;

import java.util.Optional;

/** By name or id; az's default subscription and active cloud if empty. */
public record SignInOptions(Optional<String> subscription, Optional<String> cloud) {

    public static SignInOptions none() {
        return new SignInOptions(Optional.empty(), Optional.empty());
    }
}
