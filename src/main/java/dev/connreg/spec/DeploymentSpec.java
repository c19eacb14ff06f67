package dev.connreg.spec;

/**
 * What the user asks for: one connected registry on one cluster.
 *
 * @param connectedRegistry the replica as the cloud registry knows it
 * @param connectionString where its connection string comes from
 */
public record DeploymentSpec(
        RegistrySpec registry,
        ClusterSpec cluster,
        ConnectedRegistrySpec connectedRegistry,
        ExtensionSpec extension,
        TlsMode tls,
        ConnectionStringSource connectionString) {}
