using './main.bicep'

param clusterName = 'store42-cluster'
param connectedRegistryName = 'store42'
param serviceClusterIp = '10.96.0.100'
param extensionSettings = {}

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
// For each deployment, set:
//   CONNREG_CONNECTION_STRING=$(printf %s "$STORE42_CONNECTION_STRING") && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING')
