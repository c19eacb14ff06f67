/** Carries out a plan. */
@NullMarked
package dev.connreg.deployment.apply;

import org.jspecify.annotations.NullMarked;
