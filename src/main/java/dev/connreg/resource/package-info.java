/** Each fact about the resource types of a connected registry, once: names, bodies, live views, scope-map actions. */
@NullMarked
package dev.connreg.resource;

import org.jspecify.annotations.NullMarked;
