/** What exists: the resources of a graph as Azure Resource Manager has them. */
@NullMarked
package dev.connreg.deployment.live;

import org.jspecify.annotations.NullMarked;
