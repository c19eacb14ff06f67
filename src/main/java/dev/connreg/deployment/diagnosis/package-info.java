/** Why a site is as it is. */
@NullMarked
package dev.connreg.deployment.diagnosis;

import org.jspecify.annotations.NullMarked;
