/** Writes a spec for people to go on with. */
@NullMarked
package dev.connreg.spec.draft;

import org.jspecify.annotations.NullMarked;
