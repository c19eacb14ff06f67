package dev.connreg.spec;

import java.util.Optional;

/** What the user asks for: one connected registry on one cluster. Templates alone go by the key vault. */
public record DeploymentSpec(
        RegistrySpec registry,
        ClusterSpec cluster,
        ConnectedRegistrySpec connectedRegistry,
        ExtensionSpec extension,
        TlsMode tls,
        ConnectionStringSource connectionString,
        Optional<KeyVaultSpec> keyVault) {}
