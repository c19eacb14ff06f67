package dev.connreg.spec;

/**
 * What the user asks for: one connected registry on one cluster.
 *
 * @param registry the cloud registry that is replicated
 * @param cluster the Arc-enabled cluster that the replica runs on
 * @param connectedRegistry the replica as the cloud registry knows it
 * @param extension the extension on the cluster
 * @param connectionString where its connection string comes from
 */
public record DeploymentSpec(
        RegistrySpec registry,
        ClusterSpec cluster,
        ConnectedRegistrySpec connectedRegistry,
        ExtensionSpec extension,
        TlsMode tls,
        ConnectionStringSource connectionString) {}
