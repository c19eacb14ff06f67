/** Access tokens, discovery documents, and an az configuration that is signed in. */
@NullMarked
package dev.connreg.sandbox.signin;

import org.jspecify.annotations.NullMarked;
