/** What Azure Resource Manager answers: JSON, errors, and what must not be shown of them. */
@NullMarked
package dev.connreg.arm.answer;

import org.jspecify.annotations.NullMarked;
