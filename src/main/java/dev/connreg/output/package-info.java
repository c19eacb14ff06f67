/** Output formats of az, queries, plan text, progress, and the console. */
@NullMarked
package dev.connreg.output;

import org.jspecify.annotations.NullMarked;
