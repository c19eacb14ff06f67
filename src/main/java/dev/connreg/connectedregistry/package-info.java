/** Turns a spec into a graph: resource types, API versions, settings keys, scope map actions and names. */
@NullMarked
package dev.connreg.connectedregistry;

import org.jspecify.annotations.NullMarked;
