/** A spec as a graph, made of the resources' bodies, and the secrets that it needs. */
@NullMarked
package dev.connreg.site;

import org.jspecify.annotations.NullMarked;
