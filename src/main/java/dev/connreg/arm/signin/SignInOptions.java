package dev.connreg.arm.signin;

import java.util.Optional;

/**
 * What the user said about where to work.
 *
 * @param subscription name or id; az's default if empty
 * @param cloud name; az's active one if empty
 */
public record SignInOptions(Optional<String> subscription, Optional<String> cloud) {

    /** Nothing said. */
    public static SignInOptions none() {
        return new SignInOptions(Optional.empty(), Optional.empty());
    }
}
