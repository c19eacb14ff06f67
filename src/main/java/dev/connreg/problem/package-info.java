/** What is wrong, as data: a problem with its place, a finding with a code, the one failure with an exit code. */
@NullMarked
package dev.connreg.problem;

import org.jspecify.annotations.NullMarked;
