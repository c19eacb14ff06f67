/** Compares the desired graph with the live one: preflight, plan, apply, status, cleanup. */
@NullMarked
package dev.connreg.deployment;

import org.jspecify.annotations.NullMarked;
