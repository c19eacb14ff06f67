package dev.connreg.spec;

/** What the user asks for: one connected registry on one cluster. */
public record DeploymentSpec(
        RegistrySpec registry,
        ClusterSpec cluster,
        ConnectedRegistrySpec connectedRegistry,
        ExtensionSpec extension,
        TlsMode tls,
        ConnectionStringSource connectionString) {}
