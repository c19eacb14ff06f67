/** A plan as data: changes and the actions that they consist of. */
@NullMarked
package dev.connreg.deployment.change;

import org.jspecify.annotations.NullMarked;
