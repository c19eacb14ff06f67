/** Requests and answers as they cross the wire: paths, bodies, refusals. */
@NullMarked
package dev.connreg.sandbox.wire;

import org.jspecify.annotations.NullMarked;
