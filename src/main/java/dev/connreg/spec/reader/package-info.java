/** Turns YAML or JSON into a spec, and reports every mistake at once. */
@NullMarked
package dev.connreg.spec.reader;

import org.jspecify.annotations.NullMarked;
