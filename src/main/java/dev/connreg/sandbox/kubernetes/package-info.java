/** The rules of Microsoft.Kubernetes and Microsoft.KubernetesConfiguration, and the cluster that acts on them. */
@NullMarked
package dev.connreg.sandbox.kubernetes;

import org.jspecify.annotations.NullMarked;
