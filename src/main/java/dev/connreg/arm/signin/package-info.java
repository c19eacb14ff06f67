/** Signing in: environment, managed identity, the state of az, and az itself. */
@NullMarked
package dev.connreg.arm.signin;

import org.jspecify.annotations.NullMarked;
