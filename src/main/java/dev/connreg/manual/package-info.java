/** What is written about the commands elsewhere than in their help: completion for shells, and man pages. */
@NullMarked
package dev.connreg.manual;

import org.jspecify.annotations.NullMarked;
