using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'store42'
param serviceClusterIp = '10.96.0.100'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes \
//     --registry contoso --name store42 --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && export CONNREG_CONNECTION_STRING
// In what it prints, replace <parent gateway endpoint> by the login server of the parent connected registry.
// Before the first deployment, let the new connected registry synchronize through its ancestors:
// the instructions at the top of the template say how.
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
