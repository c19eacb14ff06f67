/** The API server of a cluster, asked through the user's own kubectl, and the objects that it answers with. */
@NullMarked
package dev.connreg.kubernetes;

import org.jspecify.annotations.NullMarked;
