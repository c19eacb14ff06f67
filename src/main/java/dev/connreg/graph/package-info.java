/** The intermediate form: resources, their bodies, references between them, and the order that follows. Knows only the JDK. */
@NullMarked
package dev.connreg.graph;

import org.jspecify.annotations.NullMarked;
