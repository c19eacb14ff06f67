/** What must happen so that a wish comes true. */
@NullMarked
package dev.connreg.deployment.plan;

import org.jspecify.annotations.NullMarked;
