/** What people read: the console, progress, texts of plans, states and errors. */
@NullMarked
package dev.connreg.console;

import org.jspecify.annotations.NullMarked;
