/** Does what a plan says. */
@NullMarked
package dev.connreg.deployment.apply;

import org.jspecify.annotations.NullMarked;
