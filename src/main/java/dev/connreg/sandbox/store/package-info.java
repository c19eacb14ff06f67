/** What the sandbox holds: resources by id, with the values that never come back. */
@NullMarked
package dev.connreg.sandbox.store;

import org.jspecify.annotations.NullMarked;
