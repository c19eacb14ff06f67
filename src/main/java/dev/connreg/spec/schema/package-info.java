/** The JSON Schema of the spec, and the keys that are in it. */
@NullMarked
package dev.connreg.spec.schema;

import org.jspecify.annotations.NullMarked;
