/** What a template consists of, in the order in which it is printed, whatever the language. */
@NullMarked
package dev.connreg.template.layout;

import org.jspecify.annotations.NullMarked;
