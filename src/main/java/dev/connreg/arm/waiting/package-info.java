/** Waiting for long-running operations and for states of resources. */
@NullMarked
package dev.connreg.arm.waiting;

import org.jspecify.annotations.NullMarked;
