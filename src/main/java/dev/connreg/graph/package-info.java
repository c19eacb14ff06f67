/** The intermediate form: resources, bodies, references and the order that follows. Knows only the JDK. */
@NullMarked
package dev.connreg.graph;

import org.jspecify.annotations.NullMarked;
