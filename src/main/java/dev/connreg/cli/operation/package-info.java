/**
 * What the az-compatible commands do: the checks, questions and warnings of az in its order, then a plan that the same
 * applier carries out as a deployment's, then the result in az's shape.
 */
@NullMarked
package dev.connreg.cli.operation;

import org.jspecify.annotations.NullMarked;
