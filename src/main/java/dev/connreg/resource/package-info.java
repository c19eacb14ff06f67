/** One room for each fact about the resource types that a connected registry is made of: names, bodies, live views, scope-map actions. */
@NullMarked
package dev.connreg.resource;

import org.jspecify.annotations.NullMarked;
