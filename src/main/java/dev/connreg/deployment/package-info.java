/** Holds the desired graph against the live one: preflight, plan, apply, status, cleanup. */
@NullMarked
package dev.connreg.deployment;

import org.jspecify.annotations.NullMarked;
